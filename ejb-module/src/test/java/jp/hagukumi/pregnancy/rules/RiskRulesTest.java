package jp.hagukumi.pregnancy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.hagukumi.kernel.reference.ReferenceTable;
import org.junit.jupiter.api.Test;

/** What lets a nurse look first, against a table written by hand. */
class RiskRulesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-10");

    private final RiskRules rules = RiskRules.published();

    @Test
    void each_answer_by_itself_is_judged_as_written_by_hand() {
        for (var row : ReferenceTable.read("/jp/hagukumi/pregnancy/risk-judgements.csv")
                .rows()) {
            var judgement = rules.judge(facts(row.text("fact"), row.text("value")), DAY);
            assertThat(judgement.signs())
                    .as(row.text("fact") + " " + row.text("value"))
                    .isEqualTo(row.given("signs").map(List::of).orElse(List.of()));
            assertThat(judgement.grade())
                    .as(row.text("fact") + " " + row.text("value"))
                    .isEqualTo(row.number("grade"));
        }
    }

    @Test
    void several_signs_are_told_the_gravest_first_and_the_gravest_counts() {
        var judgement = rules.judge(
                new RiskRules.Facts(
                        Map.of(
                                "notice.feelings", Set.of("UNSURE"),
                                "notice.supporters", Set.of("NOBODY"),
                                "notice.smoking", Set.of("YES")),
                        Map.of("ageAtNotice", 18)),
                DAY);
        assertThat(judgement.signs()).containsExactly("NO_SUPPORTERS", "SMOKES", "UNDER_TWENTY", "UNSURE_FEELINGS");
        assertThat(judgement.grade()).isEqualTo(3);
        assertThat(judgement.ruleVersion()).isEqualTo("risk-signs/1");
    }

    @Test
    void who_answered_nothing_shows_no_sign() {
        assertThat(rules.judge(new RiskRules.Facts(Map.of(), Map.of()), DAY).signs())
                .isEmpty();
    }

    @Test
    void before_the_table_was_in_force_nothing_is_judged() {
        assertThat(rules.judge(facts("notice.smoking", "YES"), LocalDate.parse("2025-03-31"))
                        .signs())
                .isEmpty();
    }

    private static RiskRules.Facts facts(String fact, String value) {
        return fact.endsWith("AtNotice")
                ? new RiskRules.Facts(Map.of(), Map.of(fact, Integer.valueOf(value)))
                : new RiskRules.Facts(Map.of(fact, Set.of(value)), Map.of());
    }
}
