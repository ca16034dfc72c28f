package jp.hagukumi.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.hagukumi.kernel.calendar.ClosingDays.Span;
import jp.hagukumi.kernel.reference.ReferenceTable;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningCalendarTest {

    private final OpeningCalendar kawasaki = new OpeningCalendar(
            NationalHolidays.published(),
            ClosingDays.of(ReferenceTable.read("/jp/hagukumi/reference/kawasaki/closing-days.csv")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01", "2026-01-12", "2026-02-11", "2026-02-23", "2026-03-20", "2026-04-29", "2026-05-03",
                "2026-05-04", "2026-05-05", "2026-05-06", "2026-07-20", "2026-08-11", "2026-09-21", "2026-09-22",
                "2026-09-23", "2026-10-12", "2026-11-03", "2026-11-23", "2027-03-22", "2020-07-24", "2021-08-09",
                "2019-05-01", "2019-10-22"
            })
    void the_offices_are_closed_on_national_substitute_and_sandwiched_holidays(LocalDate day) {
        assertThat(kawasaki.isOpen(day)).isFalse();
        assertThat(NationalHolidays.published().nameOf(day)).isPresent();
    }

    @Test
    void the_year_2026_has_eighteen_holidays() {
        NationalHolidays holidays = NationalHolidays.published();
        LocalDate start = LocalDate.of(2026, 1, 1);
        assertThat(start.datesUntil(start.plusYears(1))
                        .filter(day -> holidays.nameOf(day).isPresent()))
                .hasSize(18);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, true, Friday",
        "2026-11-21, false, Saturday",
        "2026-11-22, false, Sunday",
        "2026-12-28, true, the last open Monday",
        "2026-12-29, false, closed from here",
        "2026-12-31, false, New Year's Eve",
        "2027-01-01, false, New Year",
        "2027-01-03, false, closed to here",
        "2027-01-04, true, open again",
        "2026-10-01, true, no holiday of the state"
    })
    void the_offices_are_open_on_working_days(LocalDate day, boolean open, String why) {
        assertThat(kawasaki.isOpen(day)).as(why).isEqualTo(open);
    }

    @Test
    void a_city_may_close_for_days_of_its_own() {
        ClosingDays moving = new ClosingDays(
                Set.of(), List.of(), List.of(new Span(LocalDate.of(2026, 6, 3), LocalDate.of(2026, 6, 4))));
        OpeningCalendar calendar = new OpeningCalendar(NationalHolidays.published(), moving);
        assertThat(calendar.nextOpenDay(LocalDate.of(2026, 6, 3))).isEqualTo("2026-06-05");
    }

    @Test
    void a_year_without_a_list_of_holidays_is_refused_and_not_taken_for_open() {
        assertThatThrownBy(() -> kawasaki.isOpen(LocalDate.of(2051, 3, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2051");
    }

    @Test
    void an_office_that_is_never_open_is_refused() {
        assertThatThrownBy(() -> new ClosingDays(EnumSet.allOf(DayOfWeek.class), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_closure_without_end_is_found_out() {
        ClosingDays forever = new ClosingDays(
                Set.of(), List.of(), List.of(new Span(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))));
        OpeningCalendar calendar =
                new OpeningCalendar(NationalHolidays.of(Map.of(LocalDate.of(2026, 1, 1), "元日")), forever);
        assertThatThrownBy(() -> calendar.nextOpenDay(LocalDate.of(2026, 2, 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Property(tries = 3000)
    void the_next_open_day_is_open_not_earlier_and_the_first_such(@ForAll @IntRange(max = 29_000) int offset) {
        LocalDate day = LocalDate.of(1970, 1, 1).plusDays(offset);
        LocalDate open = kawasaki.nextOpenDay(day);
        assertThat(open).isAfterOrEqualTo(day);
        assertThat(kawasaki.isOpen(open)).isTrue();
        assertThat(day.datesUntil(open)).noneMatch(kawasaki::isOpen);
    }
}
