package jp.hagukumi.checkups.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.kernel.reference.ReferenceTable;
import org.junit.jupiter.api.Test;

/** How soon a family is turned to: cases and points written by hand. */
class RecallRiskTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Test
    void each_case_of_the_table_has_the_points_and_the_signs_written_beside_it() {
        var risk = RecallRisk.published();
        var rows = ReferenceTable.read("/jp/hagukumi/checkups/recall-risk-cases.csv")
                .rows();
        assertThat(rows).hasSizeGreaterThan(15);
        for (var row : rows) {
            var judged = risk.judge(facts(row), TODAY);
            assertThat(judged.points()).as(row.text("case")).isEqualTo(row.number("points"));
            assertThat(judged.signs().stream().map(Enum::name).toList())
                    .as(row.text("case"))
                    .isEqualTo(row.given("signs")
                            .map(signs -> List.of(signs.split(" ")))
                            .orElse(List.of()));
            assertThat(judged.ruleVersion()).isEqualTo("recall-risk/1");
        }
    }

    @Test
    void two_rows_of_one_sign_on_one_day_are_found_at_load() {
        var table = ReferenceTable.parse("twice", """
                # made up
                sign,version,valid_from,valid_to,bound,points,source,uncertain
                MEDICAL,a/1,2000-01-01,,,2,made up,true
                MEDICAL,a/2,2020-01-01,,,3,made up,true
                """);
        assertThatThrownBy(() -> RecallRisk.of(table))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MEDICAL");
    }

    @Test
    void a_new_row_holds_from_its_day() {
        var risk = RecallRisk.of(ReferenceTable.parse("dated", """
                # made up
                sign,version,valid_from,valid_to,bound,points,source,uncertain
                MEDICAL,a/1,2000-01-01,2026-11-30,,2,made up,true
                MEDICAL,a/2,2026-12-01,,,5,made up,true
                """));
        var facts = new RecallRisk.Facts(false, false, 1, 0, false, true, Optional.empty(), true, TODAY.plusYears(1));
        assertThat(risk.judge(facts, TODAY.minusDays(1)).points()).isEqualTo(2);
        assertThat(risk.judge(facts, TODAY).points()).isEqualTo(5);
    }

    private static RecallRisk.Facts facts(ReferenceTable.Row row) {
        return new RecallRisk.Facts(
                row.given("protected").isPresent(),
                row.given("earlier").isPresent(),
                row.number("misses"),
                row.number("contacts"),
                row.given("reached").isPresent(),
                row.given("nobody").isEmpty(),
                row.given("grams").map(Integer::parseInt),
                row.given("medical").isPresent(),
                LocalDate.parse(row.text("until")));
    }
}
