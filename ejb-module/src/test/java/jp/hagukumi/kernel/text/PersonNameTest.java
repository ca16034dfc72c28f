package jp.hagukumi.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @Test
    void each_of_the_2999_kanji_stays_itself() {
        assertThat(LegalKanji.all()).hasSize(2999).allSatisfy(kanji -> {
            PersonName name = new PersonName(kanji);
            assertThat(throughUtf8(name)).isEqualTo(name);
            assertThat(name.exact().codePoints().toArray())
                    .isEqualTo(kanji.codePoints().toArray());
            assertThat(name.length()).isEqualTo(1);
        });
    }

    @Test
    void normalising_would_change_57_of_them_which_is_why_names_are_not_normalised() {
        assertThat(LegalKanji.all())
                .filteredOn(kanji -> !Normalizer.isNormalized(kanji, Normalizer.Form.NFC))
                .hasSize(57);
    }

    @Property
    void a_name_with_variation_selectors_stays_itself(@ForAll("namesWithSelectors") String written) {
        PersonName name = new PersonName(written);
        assertThat(name.exact()).isEqualTo(written);
        assertThat(throughUtf8(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "葛\uDB40\uDD00城",
                "Nguyễn Thị Minh",
                "O'Brien-Smith",
                "\uD842\uDFB7野",
                "か\u3099",
                "\uE000田",
                "王\u3000小明",
                "\uD884\uDC00"
            })
    void names_of_every_kind_are_kept(String written) {
        assertThat(new PersonName(written).exact()).isEqualTo(written);
    }

    static Stream<Arguments> flawedNames() {
        return Stream.of(
                Arguments.of("", TextFlaw.TOO_SHORT),
                Arguments.of("あ".repeat(51), TextFlaw.TOO_LONG),
                Arguments.of("\uD842\uDFB7".repeat(51), TextFlaw.TOO_LONG),
                Arguments.of("山\u0000田", TextFlaw.CONTROL_CHARACTER),
                Arguments.of("山\n田", TextFlaw.CONTROL_CHARACTER),
                Arguments.of("山\u0085田", TextFlaw.CONTROL_CHARACTER),
                Arguments.of("山\u2028田", TextFlaw.CONTROL_CHARACTER),
                Arguments.of("山\uD842田", TextFlaw.BROKEN_CHARACTER),
                Arguments.of("山\uDFB7", TextFlaw.BROKEN_CHARACTER),
                Arguments.of("山\uFFFE田", TextFlaw.BROKEN_CHARACTER),
                Arguments.of("山\uFDD0田", TextFlaw.BROKEN_CHARACTER),
                Arguments.of("山\u200B田", TextFlaw.INVISIBLE_CHARACTER),
                Arguments.of("山\u202E田", TextFlaw.INVISIBLE_CHARACTER),
                Arguments.of("\uFEFF山田", TextFlaw.INVISIBLE_CHARACTER),
                Arguments.of(" 山田", TextFlaw.OUTER_SPACE),
                Arguments.of("山田\u3000", TextFlaw.OUTER_SPACE),
                Arguments.of("\u00A0", TextFlaw.OUTER_SPACE),
                Arguments.of("\uDB40\uDD00葛", TextFlaw.LEADING_MARK),
                Arguments.of("\u3099か", TextFlaw.LEADING_MARK));
    }

    @ParameterizedTest
    @MethodSource("flawedNames")
    void a_text_that_no_register_holds_is_refused_with_its_flaw(String text, TextFlaw flaw) {
        assertThat(PersonName.flawOf(text)).hasValue(flaw);
        assertThatThrownBy(() -> new PersonName(text))
                .isInstanceOfSatisfying(
                        UnfitText.class, unfit -> assertThat(unfit.flaw()).isEqualTo(flaw));
    }

    @Test
    void fifty_characters_outside_the_basic_plane_are_fifty() {
        assertThat(new PersonName("\uD842\uDFB7".repeat(50)).length()).isEqualTo(50);
    }

    @Test
    void neither_the_name_nor_a_refusal_shows_what_was_written() {
        assertThat(new PersonName("山田花子").toString()).doesNotContain("山");
        assertThatThrownBy(() -> new PersonName("山田花子 ")).hasMessageNotContaining("山");
    }

    @Test
    void a_name_says_whether_other_systems_can_carry_it() {
        assertThat(new PersonName("\uE000田").hasPrivateUseCharacters()).isTrue();
        assertThat(new PersonName("山田").hasPrivateUseCharacters()).isFalse();
        assertThat(new PersonName("葛\uDB40\uDD00城").hasVariationSelectors()).isTrue();
        assertThat(new PersonName("葛城").hasVariationSelectors()).isFalse();
    }

    private static PersonName throughUtf8(PersonName name) {
        return new PersonName(new String(name.exact().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> namesWithSelectors() {
        Arbitrary<String> kanji = Arbitraries.of(LegalKanji.all());
        Arbitrary<String> selector =
                Arbitraries.integers().between(0xE0100, 0xE01EF).map(Character::toString);
        return Combinators.combine(kanji, selector.optional())
                .as((character, variation) -> character + variation.orElse(""))
                .list()
                .ofMinSize(1)
                .ofMaxSize(25)
                .map(parts -> String.join("", parts));
    }
}
