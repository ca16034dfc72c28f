package jp.hagukumi.births.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.births.rules.BirthRank.Sex;
import jp.hagukumi.births.rules.BirthRank.Sibling;
import jp.hagukumi.births.rules.FuriganaRules.Objection;
import jp.hagukumi.births.rules.GivenNameRules.Likeness;
import jp.hagukumi.kernel.text.PersonName;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Name, reading, place among the children and the parents' ages. */
class ChildsNameAndRankTest {

    private final GivenNameRules names = new GivenNameRules(GivenNameCharacters.published());

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvFileSource(resources = "/jp/hagukumi/births/furigana.csv", useHeadersInDisplayName = true)
    void readings_are_judged_as_the_table_written_by_hand_says(String reading, String name, String expected) {
        var verdict = FuriganaRules.judge(reading, Optional.of(name));
        switch (expected) {
            case "ok" ->
                assertThat(verdict.isPermitted() && !verdict.needsAClerk()).isTrue();
            case "clerk" ->
                assertThat(verdict.isPermitted() && verdict.needsAClerk()).isTrue();
            default ->
                assertThat(verdict.objections())
                        .extracting(found -> found.reason().name())
                        .contains(expected)
                        .containsOnly(expected);
        }
    }

    @Test
    void a_hiragana_is_told_its_katakana() {
        assertThat(FuriganaRules.judge("さクラ", Optional.empty()).objections())
                .extracting(Objection::position, Objection::permittedForm)
                .containsExactly(org.assertj.core.api.Assertions.tuple(1, Optional.of("サ")));
    }

    @Property
    void a_name_in_hiragana_is_its_own_reading(
            @ForAll @StringLength(min = 1, max = 20) @CharRange(from = 'ぁ', to = 'ゔ') String name) {
        var verdict = FuriganaRules.judge(FuriganaRules.inKatakana(name), Optional.of(name));
        assertThat(verdict.isPermitted()).isTrue();
        assertThat(verdict.needsAClerk()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1, MALE, 長男",
        "1, FEMALE, 長女",
        "2, MALE, 二男",
        "2, FEMALE, 二女",
        "3, MALE, 三男",
        "9, FEMALE, 九女",
        "10, MALE, 十男",
        "11, FEMALE, 十一女",
        "20, MALE, 二十男",
        "21, MALE, 二十一男"
    })
    void the_place_is_written_in_words(int rank, Sex sex, String words) {
        assertThat(BirthRank.inWords(rank, sex)).contains(words);
    }

    @Test
    void an_undetermined_sex_has_no_word() {
        assertThat(BirthRank.inWords(1, Sex.UNDETERMINED)).isEmpty();
    }

    @Test
    void a_fathers_second_son_is_the_first_of_this_couple() {
        assertThat(BirthRank.of(Sex.MALE, true, List.of(new Sibling(Sex.MALE, false, true))))
                .isEqualTo(1);
    }

    @Test
    void sons_and_daughters_are_counted_apart() {
        var before = List.of(new Sibling(Sex.MALE, true, true), new Sibling(Sex.FEMALE, true, true));
        assertThat(BirthRank.of(Sex.MALE, true, before)).isEqualTo(2);
        assertThat(BirthRank.of(Sex.FEMALE, true, before)).isEqualTo(2);
    }

    @Test
    void a_non_marital_child_is_counted_among_the_mothers_non_marital_ones() {
        var before = List.of(new Sibling(Sex.FEMALE, false, false), new Sibling(Sex.FEMALE, true, true));
        assertThat(BirthRank.of(Sex.FEMALE, false, before)).isEqualTo(2);
    }

    @Property
    void one_more_son_before_makes_the_place_one_greater(@ForAll @IntRange(max = 20) int sons) {
        var before = java.util.Collections.nCopies(sons, new Sibling(Sex.MALE, true, true));
        assertThat(BirthRank.of(Sex.MALE, true, before)).isEqualTo(sons + 1);
        assertThat(BirthRank.inWords(sons + 1, Sex.MALE)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "1995-05-05, 2025-05-05, 30",
        "1995-05-05, 2025-05-04, 29",
        "1996-02-29, 2025-02-28, 28",
        "1996-02-29, 2025-03-01, 29",
        "1996-02-29, 2024-02-29, 28"
    })
    void a_parents_age_is_that_on_the_day_of_birth(LocalDate parent, LocalDate child, int age) {
        assertThat(AgeAtBirth.of(parent, child)).isEqualTo(age);
    }

    @Test
    void the_same_name_in_one_register_is_refused() {
        var verdict = names.judge(new GivenNameRules.Facts(new PersonName("陽菜"), List.of("太郎", "陽菜"), false));
        assertThat(verdict.likeness()).isEqualTo(Likeness.SAME);
        assertThat(verdict.isPermitted()).isFalse();
    }

    @Test
    void a_name_that_differs_by_a_variant_only_goes_to_a_clerk() {
        var verdict = names.judge(new GivenNameRules.Facts(new PersonName("\uFA19奈"), List.of("神奈"), false));
        assertThat(verdict.likeness()).isEqualTo(Likeness.VARIANT);
        assertThat(verdict.needsAClerk()).isTrue();
    }

    @Test
    void neither_rule_is_for_a_foreign_child() {
        var verdict = names.judge(new GivenNameRules.Facts(new PersonName("Anna"), List.of("Anna"), true));
        assertThat(verdict.isPermitted()).isTrue();
        assertThat(verdict.characters()).isEmpty();
    }
}
