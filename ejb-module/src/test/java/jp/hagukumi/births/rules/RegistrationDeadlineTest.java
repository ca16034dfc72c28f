package jp.hagukumi.births.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.hagukumi.kernel.calendar.ClosingDays;
import jp.hagukumi.kernel.calendar.NationalHolidays;
import jp.hagukumi.kernel.calendar.OpeningCalendar;
import jp.hagukumi.kernel.reference.ReferenceTable;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationDeadlineTest {

    private final OpeningCalendar kawasaki = new OpeningCalendar(
            NationalHolidays.published(),
            ClosingDays.of(ReferenceTable.read("/jp/hagukumi/reference/kawasaki/closing-days.csv")));
    private final RegistrationDeadline deadline = new RegistrationDeadline(
            BirthPeriods.published(ReferenceTable.read("/jp/hagukumi/reference/kawasaki/birth-periods.csv")));

    @ParameterizedTest(name = "{0}: {3}")
    @CsvFileSource(resources = "/jp/hagukumi/births/registration-deadlines.csv", useHeadersInDisplayName = true)
    void the_last_day_is_that_of_the_table_over_three_years(
            LocalDate birth, LocalDate day14, LocalDate due, String why) {
        assertThat(deadline.due(birth, false, kawasaki)).as(why).satisfies(found -> {
            assertThat(found.periodEnd()).isEqualTo(day14);
            assertThat(found.day()).isEqualTo(due);
        });
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvFileSource(resources = "/jp/hagukumi/births/registration-deadlines.csv", useHeadersInDisplayName = true)
    void each_row_of_the_table_holds_against_a_calendar_reckoned_apart(
            String birth, String day14, String due, String why) {
        var calendar = WallCalendar.published();
        assertThat(WallCalendar.number(day14) - WallCalendar.number(birth) + 1).isEqualTo(14);
        var day = day14;
        while (calendar.isClosed(day)) {
            day = WallCalendar.after(day);
        }
        assertThat(day).as(why).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, 2026-04-14",
        "2026-04-20, 2026-05-07",
        "2026-09-06, 2026-09-24",
        "2026-12-16, 2027-01-04",
        "2027-04-19, 2027-05-06"
    })
    void the_five_verified_samples_hold(LocalDate birth, LocalDate due) {
        assertThat(deadline.due(birth, false, kawasaki).day()).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvFileSource(resources = "/jp/hagukumi/births/registration-deadlines-abroad.csv", useHeadersInDisplayName = true)
    void abroad_it_is_three_months(LocalDate birth, LocalDate periodEnd, LocalDate due, String why) {
        assertThat(deadline.due(birth, true, kawasaki)).as(why).satisfies(found -> {
            assertThat(found.periodEnd()).isEqualTo(periodEnd);
            assertThat(found.day()).isEqualTo(due);
        });
    }

    @Test
    void days_left_run_down_to_nothing_and_then_it_is_late() {
        var due = deadline.due(LocalDate.parse("2026-04-20"), false, kawasaki);
        assertThat(RegistrationDeadline.on(LocalDate.parse("2026-04-20"), due).daysLeft())
                .isEqualTo(17);
        assertThat(RegistrationDeadline.on(LocalDate.parse("2026-05-07"), due))
                .extracting(RegistrationDeadline.Standing::daysLeft, RegistrationDeadline.Standing::late)
                .containsExactly(0, false);
        assertThat(RegistrationDeadline.on(LocalDate.parse("2026-05-08"), due))
                .extracting(RegistrationDeadline.Standing::daysLeft, RegistrationDeadline.Standing::late)
                .containsExactly(-1, true);
    }

    @Property
    void the_last_day_is_the_first_open_one_from_day_14_on(@ForAll @IntRange(max = 1095) int after) {
        var birth = LocalDate.of(2025, 1, 1).plusDays(after);
        var due = deadline.due(birth, false, kawasaki);
        assertThat(due.periodEnd()).isEqualTo(birth.plusDays(13));
        assertThat(kawasaki.isOpen(due.day())).isTrue();
        assertThat(due.periodEnd().datesUntil(due.day())).noneMatch(kawasaki::isOpen);
    }
}
