package jp.hagukumi.kernel.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * On which days a city's offices are open, and which open day a period that ends on a closed one runs to.
 *
 * @param holidays the national holidays
 * @param closingDays what the city's ordinance closes besides
 */
public record OpeningCalendar(NationalHolidays holidays, ClosingDays closingDays) implements OpenDays {

    /** No office is closed for longer; a calendar that says so is wrong data. */
    private static final int LONGEST_CLOSURE_IN_DAYS = 60;

    /**
     * Whether the offices are open.
     *
     * @throws IllegalArgumentException if the holidays of the day's year are not known
     */
    public boolean isOpen(LocalDate day) {
        return holidays.nameOf(day).isEmpty() && !closingDays.has(day);
    }

    /**
     * The day itself if the offices are open, or else the next day on which they are: where a period ends on a holiday
     * of the administrative body, its end is the day after (Local Autonomy Act art. 4-2 para. 4).
     *
     * @throws IllegalStateException if no day within two months is open
     */
    @Override
    public LocalDate nextOpenDay(LocalDate day) {
        LocalDate open = day;
        while (!isOpen(open)) {
            open = open.plusDays(1);
            if (ChronoUnit.DAYS.between(day, open) > LONGEST_CLOSURE_IN_DAYS) {
                throw new IllegalStateException(
                        "closed for more than " + LONGEST_CLOSURE_IN_DAYS + " days from " + day);
            }
        }
        return open;
    }
}
