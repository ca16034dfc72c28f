package jp.hagukumi.pregnancy.satogaeri;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What was done for a woman who stays, as one municipality tells the other. No free text: it could say what must not leave.
 *
 * @param on the day it was done, or tried
 * @param childGrams weight of the child that day in gram, 300 to 20,000
 */
public record ServiceReport(
        StayCare service, LocalDate on, Outcome outcome, Optional<Integer> childGrams, FollowUp followUp) {

    /** Whether it took place. */
    public enum Outcome {
        DONE,
        /** Nobody was met. */
        NOT_MET
    }

    /** What the woman's own municipality is asked to do next. */
    public enum FollowUp {
        NONE,
        PHONE,
        VISIT
    }
}
