package jp.hagukumi.births.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.births.rules.JoinFacts.KnownBirth;
import jp.hagukumi.births.rules.JoinFacts.Sought;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class JoinRulesTest {

    private static final JoinRules RULES = JoinRules.published();
    private static final LocalDate BORN = LocalDate.of(2026, 11, 20);

    @Test
    void a_registered_child_of_that_day_with_name_and_sex_is_strong() {
        var score = RULES.score(
                sought(1), person(0, List.of(new KnownBirth(BORN, 1, false, Optional.of(false), Optional.of("さくら")))));
        assertThat(score.score()).isGreaterThanOrEqualTo(JoinRules.STRONG);
        assertThat(score.ruleVersion()).isEqualTo("join-reasons/1");
    }

    @Test
    void a_name_alone_is_weak() {
        assertThat(RULES.score(sought(1), person(200, List.of())).score()).isLessThan(JoinRules.POSSIBLE);
    }

    @Test
    void the_second_twin_is_drawn_to_the_first() {
        var withFirst = List.of(new KnownBirth(BORN, 1, true, Optional.empty(), Optional.empty()));
        assertThat(RULES.score(sought(2), person(200, withFirst)).reasons())
                .extracting(JoinRules.Reason::code)
                .contains("TWIN_JOINED");
        assertThat(RULES.score(sought(1), person(200, withFirst)).reasons())
                .extracting(JoinRules.Reason::code)
                .contains("PLACE_TAKEN");
    }

    @Test
    void another_birth_a_few_months_away_speaks_against() {
        var other = List.of(new KnownBirth(BORN.minusDays(90), 1, true, Optional.empty(), Optional.empty()));
        assertThat(RULES.score(sought(1), person(0, other)).score()).isZero();
    }

    @Property(tries = 500)
    void a_score_lies_between_0_and_100_and_its_reasons_are_in_words(
            @ForAll @IntRange(min = -400, max = 400) int expectedIn,
            @ForAll @IntRange(min = -400, max = 400) int birthAgo,
            @ForAll @IntRange(min = 1, max = 9) int order,
            @ForAll boolean certified) {
        var score = RULES.score(
                sought(order),
                person(
                        expectedIn,
                        List.of(new KnownBirth(
                                BORN.minusDays(birthAgo), 1, certified, Optional.of(true), Optional.empty()))));
        assertThat(score.score()).isBetween(0, 100);
        assertThat(score.reasons())
                .allSatisfy(reason -> assertThat(reason.japanese() + reason.english())
                        .isNotBlank()
                        .doesNotContain("{0}"));
    }

    private static Sought sought(int order) {
        return new Sought("渡邉 花子", BORN, order, Optional.of(false), Optional.of("さくら"), Optional.empty());
    }

    private static JoinFacts person(int expectedIn, List<KnownBirth> births) {
        return new JoinFacts(
                "渡邉\u3000花子",
                Optional.empty(),
                LocalDate.of(1994, 5, 6),
                false,
                Optional.empty(),
                false,
                Optional.of(BORN.plusDays(expectedIn)),
                Optional.empty(),
                births);
    }
}
