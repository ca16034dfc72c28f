package jp.hagukumi.pregnancy.consultation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import jp.hagukumi.pregnancy.PregnancyId;

/**
 * A ward's interviews of one day.
 *
 * @param closed the office does not open on that day
 * @param elsewhere bookings on days ahead on which the office does not open any more; each needs another hour
 * @param free days and hours that may be booked
 */
public record InterviewList(
        LocalDate day, boolean closed, List<Line> items, List<Line> elsewhere, List<InterviewDay> free) {

    public InterviewList {
        items = List.copyOf(items);
        elsewhere = List.copyOf(elsewhere);
        free = List.copyOf(free);
    }

    /**
     * One interview.
     *
     * @param protectedPerson a support measure protects her
     * @param weeks completed weeks on that day
     */
    public record Line(
            PregnancyId pregnancy,
            LocalDateTime from,
            LocalDateTime to,
            InterviewState state,
            String name,
            String phone,
            int weeks,
            boolean protectedPerson,
            int version) {

        @Override
        public String toString() {
            return "Line[" + pregnancy.value() + "]";
        }
    }
}
