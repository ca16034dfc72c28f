package jp.hagukumi.pregnancy.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How far a pregnancy has come on a day, reckoned from the day of birth expected: that day is week 40 and 0 days, 280 days after
 * the first day of the last menstruation.
 *
 * @param weeks completed weeks; may be negative before the reckoning begins
 * @param days days beyond them, 0 to 6
 */
public record Gestation(int weeks, int days) {

    /** Days from the first day of the last menstruation to the day of birth expected. */
    public static final int TERM = 280;

    private static final int WEEK = 7;
    private static final int WEEKS_OF_A_MONTH = 4;

    public static Gestation on(LocalDate dueOn, LocalDate day) {
        var gone = Math.toIntExact(TERM - ChronoUnit.DAYS.between(day, dueOn));
        return new Gestation(Math.floorDiv(gone, WEEK), Math.floorMod(gone, WEEK));
    }

    /** The day on which so many weeks and days are completed. */
    public static LocalDate dayOf(LocalDate dueOn, int weeks, int days) {
        return dueOn.minusDays(TERM).plusDays((long) WEEK * weeks + days);
    }

    /** The month of pregnancy (妊娠月数): month m covers the weeks 4(m − 1) to 4m − 1. */
    public int month() {
        return Math.floorDiv(weeks, WEEKS_OF_A_MONTH) + 1;
    }
}
