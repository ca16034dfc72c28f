package jp.hagukumi.births.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import jp.hagukumi.kernel.calendar.ClosingDays;
import jp.hagukumi.kernel.calendar.NationalHolidays;
import jp.hagukumi.kernel.calendar.OpeningCalendar;
import jp.hagukumi.kernel.reference.ReferenceTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class BirthPeriodsTest {

    private static final String HEADING = "period,version,applies_from,applies_to,counting,days,roll,source\n";

    private final OpeningCalendar kawasaki = new OpeningCalendar(
            NationalHolidays.published(),
            ClosingDays.of(ReferenceTable.read("/jp/hagukumi/reference/kawasaki/closing-days.csv")));
    private final BirthPeriods periods =
            BirthPeriods.published(ReferenceTable.read("/jp/hagukumi/reference/kawasaki/birth-periods.csv"));

    @ParameterizedTest(name = "{0}: {4}")
    @CsvFileSource(resources = "/jp/hagukumi/births/due-dates.csv", useHeadersInDisplayName = true)
    void due_dates_are_those_of_the_table_written_by_hand(
            LocalDate birth, LocalDate notice, LocalDate newborn, LocalDate extended, String why) {
        assertThat(periods.birthNoticeDue(birth, kawasaki).day()).as(why).isEqualTo(notice);
        assertThat(periods.newbornVisitDue(birth).day()).as(why).isEqualTo(newborn);
        assertThat(periods.extendedNewbornVisitDue(birth).day()).as(why).isEqualTo(extended);
    }

    @Test
    void a_notice_on_its_last_day_is_in_time_and_a_day_later_is_not() {
        DueDate due = periods.birthNoticeDue(LocalDate.of(2026, 4, 20), kawasaki);
        assertThat(due.isInTime(LocalDate.of(2026, 5, 7))).isTrue();
        assertThat(due.isInTime(LocalDate.of(2026, 5, 8))).isFalse();
    }

    @Test
    void a_due_date_tells_that_it_was_moved_and_by_which_rule() {
        DueDate due = periods.birthNoticeDue(LocalDate.of(2026, 4, 20), kawasaki);
        assertThat(due.isMoved()).isTrue();
        assertThat(due.periodEnd()).isEqualTo("2026-05-03");
        assertThat(due.ruleVersion()).isEqualTo("birth-notice/1");
    }

    @Test
    void a_visit_due_on_a_holiday_stays_on_that_day() {
        DueDate due = periods.newbornVisitDue(LocalDate.of(2026, 4, 7));
        assertThat(due.day()).isEqualTo("2026-05-04");
        assertThat(due.isMoved()).isFalse();
    }

    @Test
    void a_period_changes_with_the_day_of_birth_and_not_before() {
        BirthPeriods changing = BirthPeriods.of(List.of(table("""
                newborn-visit,v1,2000-01-01,2029-12-31,inclusive,28,none,-
                newborn-visit,v2,2030-01-01,,inclusive,35,none,-
                """)));
        assertThat(changing.newbornVisitDue(LocalDate.of(2029, 12, 31)).ruleVersion())
                .isEqualTo("v1");
        assertThat(changing.newbornVisitDue(LocalDate.of(2030, 1, 1)).ruleVersion())
                .isEqualTo("v2");
    }

    @Test
    void rows_that_overlap_are_refused() {
        assertThatThrownBy(() -> BirthPeriods.of(List.of(table("""
                newborn-visit,v1,2000-01-01,2030-01-01,inclusive,28,none,-
                newborn-visit,v2,2030-01-01,,inclusive,35,none,-
                """)))).hasMessageContaining("v2");
    }

    @Test
    void rows_that_leave_a_gap_are_refused() {
        assertThatThrownBy(() -> BirthPeriods.of(List.of(table("""
                newborn-visit,v1,2000-01-01,2029-12-30,inclusive,28,none,-
                newborn-visit,v2,2030-01-01,,inclusive,35,none,-
                """)))).hasMessageContaining("v2");
    }

    @Test
    void a_birth_before_the_first_row_has_no_due_date() {
        assertThatThrownBy(() -> periods.newbornVisitDue(LocalDate.of(1950, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ReferenceTable table(String rows) {
        return ReferenceTable.parse("test", "# made by this test\n" + HEADING + rows);
    }
}
