package jp.hagukumi.checkups;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What was done to reach a family, as a colleague writes it down.
 *
 * @param on the day of it, not in the future
 * @param reached whether somebody of the family, or who has the child in care, was spoken to or answered
 * @param note what was said and seen, 1 to 1,000 code points
 * @param nextOn when somebody turns to it again, not in the past
 */
public record RecallContact(
        RecallWay way, LocalDate on, boolean reached, Optional<String> note, Optional<LocalDate> nextOn) {

    /** What colleagues write stays out of logs. */
    @Override
    public String toString() {
        return "RecallContact[" + way + "]";
    }
}
