package jp.hagukumi.grants.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import jp.hagukumi.grants.rules.TransferName.Finding;
import jp.hagukumi.grants.rules.TransferName.Flaw;
import jp.hagukumi.grants.rules.TransferName.Use;
import jp.hagukumi.kernel.reference.ReferenceTable;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a name becomes the letters of a transfer file. The expected letters and spellings are written by hand. */
class TransferNameTest {

    private static final Charset BANKS = Charset.forName("windows-31j");

    @Test
    void names_are_spelt_as_the_table_says() {
        var rows = ReferenceTable.read("/jp/hagukumi/grants/transfer-names.csv").rows();
        assertThat(rows).hasSizeGreaterThan(45).allSatisfy(row -> {
            var written = row.text("written").replace('_', ' ').replace('=', '\u3000');
            var spelling = TransferName.spell(written, Use.valueOf(row.text("use")));
            assertThat(spelling.name().map(TransferName::halfWidth)).isEqualTo(row.given("spelt"));
            assertThat(spelling.findings().stream().findFirst())
                    .isEqualTo(row.given("flaw").map(flaw -> new Finding(Flaw.valueOf(flaw), row.text("character"))));
        });
    }

    @Test
    void each_of_the_256_bytes_stands_in_the_fields_that_the_table_names_and_in_no_other() {
        var rows =
                ReferenceTable.read("/jp/hagukumi/grants/transfer-letters.csv").rows();
        for (int value = 0; value < 256; value++) {
            int tried = value;
            var row = rows.stream()
                    .filter(range -> tried >= Integer.parseInt(range.text("from"), 16))
                    .filter(range -> tried <= Integer.parseInt(range.text("to"), 16))
                    .findFirst();
            char letter = TransferLetters.letterOf((byte) value);
            for (var letters : TransferLetters.values()) {
                assertThat(letters.has(letter))
                        .as("byte %02X in %s", value, letters)
                        .isEqualTo(row.map(range -> range.text(letters.name().toLowerCase(java.util.Locale.ROOT)))
                                .equals(java.util.Optional.of("yes")));
            }
        }
    }

    @Test
    void a_name_takes_only_bytes_of_parties_and_a_mark_only_after_a_kana_that_takes_it() {
        for (int first = 0; first < 256; first++) {
            for (int second = 0; second < 256; second++) {
                var text = new String(new byte[] {(byte) first, (byte) second}, BANKS);
                boolean marksJoin = !isMark(first)
                        && (second != 0xDE || voiced(first))
                        && (second != 0xDF || first >= 0xCA && first <= 0xCE);
                boolean expected = text.length() == 2
                        && isParty(first)
                        && isParty(second)
                        && first != ' '
                        && second != ' '
                        && marksJoin;
                assertThat(isName(text)).as("%02X %02X", first, second).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "アガギグゲゴザジズゼゾダヂヅデド, HOLDER, ｱｶﾞｷﾞｸﾞｹﾞｺﾞｻﾞｼﾞｽﾞｾﾞｿﾞﾀﾞﾁﾞﾂﾞﾃﾞ, 29",
        "ガギグゲゴザジズ, PLACE, ｶﾞｷﾞｸﾞｹﾞｺﾞｻﾞｼﾞ, 14",
        "アイウエオカキクケコサシスセソタ, PLACE, ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿ, 15",
        "アイウエオカキクケコサシスセ タチツ, PLACE, ｱｲｳｴｵｶｷｸｹｺｻｼｽｾ, 14",
        "ハナコ, HOLDER, ﾊﾅｺ, 3"
    })
    void what_is_cut_is_never_cut_between_a_kana_and_its_mark_and_never_ends_in_a_space(
            String written, Use use, String spelt, int bytes) {
        var spelling = TransferName.spellCut(written, use);
        assertThat(spelling.name().orElseThrow().halfWidth()).isEqualTo(spelt);
        assertThat(spelling.bytes()).isEqualTo(bytes);
    }

    @Test
    void every_character_that_has_no_place_is_told_once_in_the_order_of_the_name() {
        assertThat(TransferName.spell("山田 山ナ゛", Use.HOLDER).findings())
                .containsExactly(
                        new Finding(Flaw.CHARACTER, "山"),
                        new Finding(Flaw.CHARACTER, "田"),
                        new Finding(Flaw.MARK, "゛"));
    }

    @Test
    void a_name_tells_itself_neither_to_logs_nor_to_whoever_may_not_make_it() {
        var name = TransferName.spell("カワサキ ハナコ", Use.HOLDER).name().orElseThrow();
        assertThat(name.toString()).doesNotContain("ｶﾜｻｷ");
        assertThatThrownBy(() -> new TransferName("ｶﾜｻｷｰ")).hasMessageNotContaining("ｶﾜｻｷ");
    }

    @Property
    void whatever_is_written_is_refused_or_becomes_bytes_that_read_back_and_fit(
            @ForAll("anything") String written, @ForAll Use use) {
        var spelling = TransferName.spell(written, use);
        assertThat(spelling.name().isPresent()).isEqualTo(spelling.findings().isEmpty());
        spelling.name().ifPresent(name -> {
            assertThat(name.bytes()).hasSizeBetween(1, use.most()).hasSize(spelling.bytes());
            assertThat(new String(name.bytes(), BANKS)).isEqualTo(name.halfWidth());
            assertThat(use.fits(name)).isTrue();
        });
    }

    @Property
    void spelling_a_spelling_changes_nothing(@ForAll("anything") String written) {
        TransferName.spell(written, Use.HOLDER)
                .name()
                .ifPresent(name -> assertThat(
                                TransferName.spell(name.halfWidth(), Use.HOLDER).name())
                        .contains(name));
    }

    @Property
    void cutting_keeps_the_beginning_and_never_leaves_a_kana_without_the_mark_that_it_had(
            @ForAll("kana") String written) {
        var whole = TransferName.spell(written, Use.ORIGINATOR);
        var cut = TransferName.spellCut(written, Use.PLACE);
        if (whole.name().isPresent() && cut.name().isPresent()) {
            var long_ = whole.name().get().halfWidth();
            var short_ = cut.name().get().halfWidth();
            assertThat(long_).startsWith(short_);
            assertThat(long_.substring(short_.length())).doesNotStartWith("ﾞ").doesNotStartWith("ﾟ");
        }
    }

    @Provide
    Arbitrary<String> anything() {
        return points(Arbitraries.oneOf(
                Arbitraries.integers().between(0x20, 0x7E),
                Arbitraries.integers().between(0x30A0, 0x30FF),
                Arbitraries.integers().between(0xFF00, 0xFF9F),
                Arbitraries.of(0x3000, 0x3099, 0x309A, 0x309B, 0x5C71, 0x1F600, 0xFF9E, 0xFF9F)));
    }

    @Provide
    Arbitrary<String> kana() {
        return points(Arbitraries.integers().between(0x30A1, 0x30F4));
    }

    private static Arbitrary<String> points(Arbitrary<Integer> points) {
        return points.list()
                .ofMaxSize(20)
                .map(list -> list.stream().map(Character::toString).reduce("", String::concat));
    }

    private static boolean isName(String text) {
        try {
            return new TransferName(text).length() == 2;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static boolean isParty(int value) {
        return List.of(0x20, 0x28, 0x29, 0x2D, 0x2E).contains(value)
                || value >= 0x30 && value <= 0x39
                || value >= 0x41 && value <= 0x5A
                || value >= 0xB1 && value <= 0xDF;
    }

    private static boolean isMark(int value) {
        return value == 0xDE || value == 0xDF;
    }

    /** ｳ, ｶ to ﾄ, ﾊ to ﾎ. */
    private static boolean voiced(int value) {
        return value == 0xB3 || value >= 0xB6 && value <= 0xC4 || value >= 0xCA && value <= 0xCE;
    }
}
