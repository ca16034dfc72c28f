package jp.hagukumi.births;

import java.time.LocalDateTime;
import java.util.Optional;
import jp.hagukumi.identity.StaffId;

/**
 * What was agreed with the family.
 *
 * @param at local time in Japan, to the minute
 * @param visitor a health nurse of the ward
 * @param place where else than the slip wishes; {@code STAY} needs a stay in the slip
 * @param note for the visitor, 1–500
 * @param version the visit's version that the planner saw; empty to plan whatever it is
 */
public record VisitPlan(
        LocalDateTime at,
        StaffId visitor,
        Optional<SlipContent.VisitPlace> place,
        Optional<String> note,
        Optional<Integer> version) {

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "VisitPlan[" + visitor.value() + "]";
    }
}
