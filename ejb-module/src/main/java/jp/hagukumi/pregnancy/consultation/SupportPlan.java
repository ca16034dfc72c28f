package jp.hagukumi.pregnancy.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The plan of support (サポートプラン, 母子保健法9条の2第2項) as written with her.
 *
 * @param aims 1 to 1,000 code points
 * @param steps who does what until when, 1 to 20
 * @param agreedOn the day on which she agreed; empty while she has not
 * @param reviewOn when it is looked at again, not before she agreed
 */
public record SupportPlan(String aims, List<Step> steps, Optional<LocalDate> agreedOn, LocalDate reviewOn) {

    public SupportPlan {
        steps = List.copyOf(steps);
    }

    /**
     * One thing to be done.
     *
     * @param what 1 to 300 code points
     * @param who 1 to 100 code points: she herself, the nurse, a clinic
     */
    public record Step(String what, String who, Optional<LocalDate> until) {

        @Override
        public String toString() {
            return "Step[…]";
        }
    }

    /** What nurses write stays out of logs. */
    @Override
    public String toString() {
        return "SupportPlan[…]";
    }
}
