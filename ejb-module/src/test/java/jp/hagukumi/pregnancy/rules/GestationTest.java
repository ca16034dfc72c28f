package jp.hagukumi.pregnancy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weeks by hand: the day of birth expected is 40 weeks and 0 days, whatever the calendar does between. */
class GestationTest {

    @ParameterizedTest
    @CsvSource({
        // due day, day, weeks, days, month
        "2027-06-01, 2027-06-01, 40, 0, 11",
        "2027-06-01, 2027-05-31, 39, 6, 10",
        "2027-06-01, 2026-08-25, 0, 0, 1",
        "2027-06-01, 2026-08-24, -1, 6, 0",
        "2027-06-01, 2026-09-22, 4, 0, 2",
        "2027-06-01, 2026-09-21, 3, 6, 1",
        "2027-06-01, 2026-11-10, 11, 0, 3",
        // through the 29th of February
        "2028-06-01, 2028-03-01, 26, 6, 7",
        "2028-06-01, 2028-02-29, 26, 5, 7",
        "2027-06-01, 2027-03-01, 26, 6, 7",
        "2027-06-01, 2027-02-28, 26, 5, 7",
        // over the year's end, and late
        "2027-01-05, 2026-12-31, 39, 2, 10",
        "2027-01-05, 2027-01-19, 42, 0, 11",
    })
    void weeks_days_and_month_are_reckoned_from_the_due_day(
            LocalDate dueOn, LocalDate day, int weeks, int days, int month) {
        var gone = Gestation.on(dueOn, day);
        assertThat(gone).isEqualTo(new Gestation(weeks, days));
        assertThat(gone.month()).isEqualTo(month);
        assertThat(Gestation.dayOf(dueOn, weeks, days)).isEqualTo(day);
    }
}
