package jp.hagukumi.births.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.hagukumi.births.rules.GivenNameVerdict.Objection;
import jp.hagukumi.births.rules.GivenNameVerdict.Reason;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.kernel.text.PersonName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenNameCharactersTest {

    private final GivenNameCharacters characters = GivenNameCharacters.published();

    @Test
    void both_sources_list_the_same_2999_kanji_in_the_same_tables() {
        Map<Integer, String> first = tables("/jp/hagukumi/reference/given-name-kanji.txt");
        Map<Integer, String> second = tables("/jp/hagukumi/reference/given-name-kanji-second-source.txt");
        assertThat(first).isEqualTo(second).hasSize(2999);
        assertThat(first.values()).filteredOn("joyo"::equals).hasSize(2136);
        assertThat(first.values()).filteredOn("jinmei"::equals).hasSize(863);
    }

    @Test
    void the_printed_character_is_the_code_point_so_no_tool_has_normalised_the_file() {
        assertThat(ReferenceTable.read("/jp/hagukumi/reference/given-name-kanji.txt")
                        .rows())
                .allSatisfy(row ->
                        assertThat(row.text("character")).isEqualTo(Character.toString(row.codePoint("code_point"))));
    }

    @Test
    void every_listed_kanji_is_permitted_alone() {
        assertThat(ReferenceTable.read("/jp/hagukumi/reference/given-name-kanji-second-source.txt")
                        .rows())
                .allSatisfy(row -> assertThat(judge(Character.toString(row.codePoint("code_point"))))
                        .isEmpty());
        assertThat(characters.numberOfKanji()).isEqualTo(2999);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "陽菜",
                "さくら",
                "ヒカル",
                "渾",
                "巫",
                "奈々",
                "こゝろ",
                "みすゞ",
                "リー",
                "りーな",
                "ゐをり",
                "ヴァン",
                "一二三",
                "\uD842\uDF9F",
                "\uFA19"
            })
    void names_that_are_permitted(String name) {
        assertThat(judge(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "叱, KANJI_NOT_LISTED",
        "髙, KANJI_NOT_LISTED",
        "腥, KANJI_NOT_LISTED",
        "A, FOREIGN_LETTER",
        "Ａ, FOREIGN_LETTER",
        "α, FOREIGN_LETTER",
        "한, FOREIGN_LETTER",
        "1, DIGIT",
        "１, DIGIT",
        "ｱ, KANA_NOT_ORDINARY",
        "ヷ, KANA_NOT_ORDINARY",
        "ゕ, KANA_NOT_ORDINARY",
        "・, SYMBOL",
        "♡, SYMBOL",
        "！, SYMBOL",
        "ー, MARK_AT_BEGINNING",
        "々, MARK_AT_BEGINNING",
        "ゝ, MARK_AT_BEGINNING",
        "ヽ, MARK_AT_BEGINNING"
    })
    void characters_that_are_not_permitted_are_named_with_the_reason(String name, Reason reason) {
        assertThat(judge(name)).extracting(Objection::reason).containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "奈ー, LENGTHENS_NO_KANA",
        "りーー, LENGTHENS_NO_KANA",
        "な々, REPEATS_NO_KANJI",
        "奈ゝ, REPEATS_NO_KANA",
        "ナゝ, REPEATS_NO_KANA",
        "なヽ, REPEATS_NO_KANA",
        "奈 美, SPACE"
    })
    void marks_are_permitted_only_after_what_they_lengthen_or_repeat(String name, Reason reason) {
        assertThat(judge(name)).extracting(Objection::reason).containsExactly(reason);
    }

    @Test
    void hentaigana_are_refused_as_kana() {
        assertThat(judge("\uD82C\uDC02")).extracting(Objection::reason).containsExactly(Reason.KANA_NOT_ORDINARY);
    }

    @Test
    void a_variation_selector_is_refused_although_its_kanji_is_permitted() {
        assertThat(judge("葛\uDB40\uDD01")).extracting(Objection::reason).containsExactly(Reason.VARIATION_SELECTOR);
    }

    @Test
    void a_katakana_repeat_mark_is_left_to_a_clerk() {
        GivenNameVerdict verdict = characters.judge(new PersonName("ナヽ"));
        assertThat(verdict.isPermitted()).isTrue();
        assertThat(verdict.needsAClerk()).isTrue();
    }

    @Test
    void positions_are_counted_in_code_points_from_one() {
        List<Objection> objections = judge("\uD842\uDF9F腥子A");
        assertThat(objections).extracting(Objection::position).containsExactly(2, 4);
        assertThat(objections).extracting(Objection::character).containsExactly("腥", "A");
    }

    @Test
    void a_refused_shape_is_told_its_permitted_one() {
        assertThat(judge("叱").get(0).permittedForms()).containsExactly("\uD842\uDF9F");
        assertThat(judge("髙").get(0).permittedForms()).containsExactly("高");
        assertThat(judge("腥").get(0).permittedForms()).isEmpty();
    }

    @Test
    void a_verdict_names_its_list_and_hides_the_name() {
        GivenNameVerdict verdict = characters.judge(new PersonName("腥"));
        assertThat(verdict.ruleVersion()).isEqualTo("given-name-kanji/2017");
        assertThat(verdict.toString()).doesNotContain("腥");
    }

    private List<Objection> judge(String name) {
        return characters.judge(new PersonName(name)).objections();
    }

    private static Map<Integer, String> tables(String resource) {
        return ReferenceTable.read(resource).rows().stream()
                .collect(Collectors.toMap(row -> row.codePoint("code_point"), row -> row.text("table")));
    }
}
