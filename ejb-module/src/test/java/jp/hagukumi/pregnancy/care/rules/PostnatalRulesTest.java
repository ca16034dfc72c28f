package jp.hagukumi.pregnancy.care.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import jp.hagukumi.kernel.reference.ReferenceTable;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Days, ages and reductions of care after the birth, against tables written by hand. */
class PostnatalRulesTest {

    private static final LocalDate START = LocalDate.parse("2024-10-01");

    private final PostnatalRules rules = PostnatalRules.of(
            ReferenceTable.read("/jp/hagukumi/reference/kawasaki/postnatal-care.csv"),
            ReferenceTable.read("/jp/hagukumi/reference/kawasaki/postnatal-allowance.csv"));

    @Test
    void the_days_are_those_written_by_hand() {
        for (var row : ReferenceTable.read("/jp/hagukumi/pregnancy/postnatal-windows.csv")
                .rows()) {
            var ended = row.given("born").or(() -> row.given("lost")).map(LocalDate::parse);
            var expected = row.given("opens")
                    .map(opens ->
                            new PostnatalRules.Window(LocalDate.parse(opens), row.date("from"), row.date("last")));
            var due = row.date("due");
            assertThat(PostnatalRules.window(
                            rules.kind(row.text("kind"), due).orElseThrow(),
                            rules.allowance(due).orElseThrow(),
                            new PostnatalRules.Facts(
                                    due, ended, row.given("lost").isPresent())))
                    .as(row.text("kind") + ": " + row.text("why"))
                    .isEqualTo(expected);
        }
    }

    @Test
    void visits_last_a_year_and_the_long_day_exists_from_october_2024_on() {
        var before = START.minusDays(1);
        assertThat(rules.kind("VISIT", before).orElseThrow().untilMonths()).isEqualTo(4);
        assertThat(rules.kind("VISIT", START).orElseThrow().untilMonths()).isEqualTo(12);
        assertThat(rules.kind("DAY_LONG", before)).isEmpty();
        assertThat(rules.kind("DAY_LONG", START).orElseThrow().minutes()).isEqualTo(360);
    }

    @Test
    void five_uses_are_cheaper_by_two_thousand_five_hundred_yen_from_april_2024_on() {
        assertThat(rules.allowance(LocalDate.parse("2024-03-31"))).isEmpty();
        var allowance = rules.allowance(LocalDate.parse("2024-04-01")).orElseThrow();
        assertThat(allowance.reductions()).isEqualTo(5);
        assertThat(allowance.reductionYen()).isEqualTo(2_500L);
        assertThat(allowance.correctedBelowWeeks()).isEqualTo(37);
    }

    @Property
    void each_kind_has_one_row_on_every_day(@ForAll @IntRange(min = 0, max = 9_000) int days) {
        var day = START.plusDays(days);
        for (var kind : new String[] {"STAY", "DAY_LONG", "DAY_SHORT", "VISIT"}) {
            assertThat(rules.kind(kind, day)).as(kind + " on " + day).isPresent();
        }
        assertThat(rules.allowance(day)).isPresent();
    }

    /** The age in months is counted here by the days of the months alone. */
    @Property
    void the_day_after_the_last_is_the_first_with_so_many_full_months(
            @ForAll @IntRange(min = 0, max = 3_000) int days, @ForAll @IntRange(min = 1, max = 12) int months) {
        var born = LocalDate.parse("2024-01-01").plusDays(days);
        var last = PostnatalRules.lastDayBefore(born, months);
        assertThat(fullMonths(born, last)).isEqualTo(months - 1);
        assertThat(fullMonths(born, last.plusDays(1))).isEqualTo(months);
    }

    @Property
    void whoever_is_born_may_use_it_on_that_very_day_and_early_birth_takes_nothing_away(
            @ForAll @IntRange(min = -21, max = 126) int daysEarly, @ForAll @IntRange(min = 0, max = 2_000) int from) {
        var due = START.plusDays(from);
        var born = due.minusDays(daysEarly);
        var allowance = rules.allowance(due).orElseThrow();
        for (var code : new String[] {"STAY", "DAY_LONG", "DAY_SHORT", "VISIT"}) {
            var kind = rules.kind(code, due).orElseThrow();
            var window = PostnatalRules.window(kind, allowance, new PostnatalRules.Facts(due, Optional.of(born), false))
                    .orElseThrow();
            assertThat(window.contains(born)).isTrue();
            assertThat(window.contains(born.minusDays(1))).isFalse();
            assertThat(window.opensOn()).isBeforeOrEqualTo(born);
            assertThat(window.last()).isAfterOrEqualTo(PostnatalRules.lastDayBefore(born, kind.untilMonths()));
        }
    }

    private static int fullMonths(LocalDate born, LocalDate day) {
        var months = (day.getYear() - born.getYear()) * 12 + day.getMonthValue() - born.getMonthValue();
        return day.getDayOfMonth() >= born.getDayOfMonth() ? months : months - 1;
    }
}
