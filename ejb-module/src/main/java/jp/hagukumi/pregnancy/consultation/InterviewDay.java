package jp.hagukumi.pregnancy.consultation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A day with hours that may be booked.
 *
 * @param minutes how long an interview is
 * @param hours in their order, none of them full
 */
public record InterviewDay(LocalDate day, int minutes, List<Hour> hours) {

    public InterviewDay {
        hours = List.copyOf(hours);
    }

    /** @param free how many places are left, at least 1 */
    public record Hour(LocalTime at, int free) {}
}
