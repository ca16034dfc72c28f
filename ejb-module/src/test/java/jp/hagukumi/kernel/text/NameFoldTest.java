package jp.hagukumi.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import jp.hagukumi.kernel.reference.ReferenceTable;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFoldTest {

    private final ReferenceTable table = ReferenceTable.read("/jp/hagukumi/reference/name-fold.csv");

    @ParameterizedTest
    @CsvSource({
        "髙橋, 高橋",
        "山﨑, 山崎",
        "渡邊, 渡辺",
        "渡邉, 渡辺",
        "渡邊, 渡邉",
        "齋藤, 斎藤",
        "齊藤, 斉藤",
        "小澤, 小沢",
        "濵田, 浜田",
        "濱田, 浜田",
        "櫻井, 桜井",
        "龍一, 竜一",
        "廣瀨, 広瀬",
        "國吉, 国吉",
        "ﾔﾏﾀﾞ, ヤマダ",
        "ﾊﾟﾝ, パン",
        "ヷン, ﾜﾞﾝ",
        "Ｓｍｉｔｈ, SMITH",
        "山田 花子, 山田花子",
        "山田　花子, 山田花子",
        "叱, 𠮟"
    })
    void variants_of_writing_are_the_same_by_fold(String one, String other) {
        assertThat(NameFold.same(new PersonName(one), new PersonName(other))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"斎藤, 斉藤", "キョウコ, キヨウコ", "さくら, サクラ", "佐々木, 佐佐木", "太田, 大田", "河野, 川野", "ハハ, パパ"})
    void different_names_stay_different(String one, String other) {
        assertThat(NameFold.same(new PersonName(one), new PersonName(other))).isFalse();
    }

    @Test
    void a_variation_selector_does_not_matter() {
        assertThat(NameFold.same(new PersonName("葛\uDB40\uDD01城"), new PersonName("葛城")))
                .isTrue();
        assertThat(NameFold.same(new PersonName("渡邉\uDB40\uDD04"), new PersonName("渡辺")))
                .isTrue();
    }

    @Test
    void the_57_legal_kanji_that_unicode_would_replace_fold_onto_their_ordinary_form() {
        assertThat(LegalKanji.all())
                .filteredOn(kanji -> !Normalizer.isNormalized(kanji, Normalizer.Form.NFC))
                .hasSize(57)
                .allSatisfy(kanji -> assertThat(NameFold.key(kanji))
                        .isEqualTo(NameFold.key(Normalizer.normalize(kanji, Normalizer.Form.NFC)))
                        .isNotEqualTo(kanji));
    }

    @Test
    void no_tool_has_normalised_the_table_and_every_end_is_an_end() {
        assertThat(table.rows()).allSatisfy(row -> {
            assertThat(row.text("from_character")).isEqualTo(Character.toString(row.codePoint("from")));
            assertThat(NameFold.of(row.codePoint("to"))).isEqualTo(row.codePoint("to"));
            row.given("to_character")
                    .ifPresent(shown -> assertThat(shown).isEqualTo(Character.toString(row.codePoint("to"))));
        });
    }

    @Test
    void each_legal_kanji_is_the_same_as_itself_and_folds_to_one_character() {
        assertThat(LegalKanji.all()).allSatisfy(kanji -> {
            PersonName name = new PersonName(kanji);
            assertThat(NameFold.same(name, name)).isTrue();
            assertThat(NameFold.key(kanji).codePointCount(0, NameFold.key(kanji).length()))
                    .isEqualTo(1);
        });
    }

    @Property
    void folding_twice_is_folding_once(@ForAll("mixtures") String text) {
        assertThat(NameFold.key(NameFold.key(text))).isEqualTo(NameFold.key(text));
    }

    @Property
    void the_order_of_comparison_does_not_matter(@ForAll("names") PersonName one, @ForAll("names") PersonName other) {
        assertThat(NameFold.same(one, other)).isEqualTo(NameFold.same(other, one));
        assertThat(NameFold.same(one, one)).isTrue();
    }

    @Property
    void replacing_one_character_by_its_variant_keeps_a_name_the_same(@ForAll("rows") ReferenceTable.Row row) {
        String from = "林" + Character.toString(row.codePoint("from")) + "子";
        String to = "林" + Character.toString(row.codePoint("to")) + "子";
        assertThat(NameFold.key(from)).isEqualTo(NameFold.key(to));
    }

    @Provide
    Arbitrary<ReferenceTable.Row> rows() {
        return Arbitraries.of(table.rows());
    }

    @Provide
    Arbitrary<PersonName> names() {
        return mixtures().filter(text -> PersonName.flawOf(text).isEmpty()).map(PersonName::new);
    }

    @Provide
    Arbitrary<String> mixtures() {
        Arbitrary<Integer> kana = Arbitraries.integers().between(0x3041, 0x30FF);
        Arbitrary<Integer> halfWidth = Arbitraries.integers().between(0xFF01, 0xFF9F);
        Arbitrary<Integer> listed = rows().map(row -> row.codePoint("from"));
        Arbitrary<Integer> selector = Arbitraries.integers().between(0xE0100, 0xE01EF);
        Arbitrary<Integer> marks = Arbitraries.of(0x20, 0x3000, 0x3099, 0x309A, 0x309B, 0xFF9E, 0xFF9F);
        return Arbitraries.oneOf(kana, halfWidth, listed, selector, marks)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(points -> points.stream().map(Character::toString).reduce("", String::concat));
    }
}
