package jp.hagukumi.births.rules;

import java.time.LocalDate;

/**
 * The day until which something is to be done, and how it came about.
 *
 * @param day the last day that is in time
 * @param periodEnd where the period itself ends; before {@code day} if that day is closed
 * @param ruleVersion the row of data that gave the period
 */
public record DueDate(LocalDate day, LocalDate periodEnd, String ruleVersion) {

    /** Whether something done on this day is in time. */
    public boolean isInTime(LocalDate done) {
        return !done.isAfter(day);
    }

    /** Whether a closed day has moved the end. */
    public boolean isMoved() {
        return !day.equals(periodEnd);
    }
}
