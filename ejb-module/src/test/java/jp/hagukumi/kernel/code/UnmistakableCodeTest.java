package jp.hagukumi.kernel.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnmistakableCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void a_drawn_code_is_eight_characters_of_thirty_two() {
        SecureRandom random = new SecureRandom();
        String drawn = IntStream.range(0, 2000)
                .mapToObj(i -> UnmistakableCode.draw(random).exact())
                .peek(code -> assertThat(code).hasSize(8))
                .collect(Collectors.joining());
        assertThat(drawn.chars().distinct().mapToObj(Character::toString).sorted())
                .containsExactlyElementsOf(
                        ALPHABET.chars().mapToObj(Character::toString).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7K3M9QX0",
                "7k3m-9qx0",
                " 7K3M 9QX0 ",
                "７Ｋ３Ｍ－９ＱＸ０",
                "7K3M9QXO",
                "7k3m9qxo",
                "7K3Mー9QX0",
                "7K3M\u30009QX0"
            })
    void the_same_code_is_read_however_it_is_typed(String typed) {
        assertThat(UnmistakableCode.read(typed)).hasValue(new UnmistakableCode("7K3M9QX0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1AB1AB1A", "IABLABiA", "lABIABlA"})
    void letters_that_look_like_one_are_read_as_one(String typed) {
        assertThat(UnmistakableCode.read(typed)).hasValue(new UnmistakableCode("1AB1AB1A"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7K3M9QX", "7K3M9QX00", "7K3M9QXU", "7K3M9QX!", "7K3M9QX\u0000", "あいうえおかきく"})
    void what_is_no_code_is_not_read(String typed) {
        assertThat(UnmistakableCode.read(typed)).isEmpty();
    }

    @Test
    void a_flood_of_spaces_is_not_read() {
        assertThat(UnmistakableCode.read("7K3M9QX0" + " ".repeat(1_000_000))).isEmpty();
    }

    @Test
    void a_code_made_by_hand_must_be_exact() {
        assertThatThrownBy(() -> new UnmistakableCode("7k3m9qx0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("7k3m9qx0");
    }

    @Test
    void a_code_does_not_show_itself_in_logs() {
        assertThat(new UnmistakableCode("7K3M9QX0").toString()).doesNotContain("7K3M");
    }

    @Property
    void what_is_printed_is_read_back(@ForAll("codes") UnmistakableCode code) {
        assertThat(UnmistakableCode.read(code.forReading())).hasValue(code);
        assertThat(UnmistakableCode.read(code.exact().toLowerCase(Locale.ROOT))).hasValue(code);
    }

    @Provide
    Arbitrary<UnmistakableCode> codes() {
        return Arbitraries.strings()
                .withChars(ALPHABET.toCharArray())
                .ofLength(8)
                .map(UnmistakableCode::new);
    }
}
