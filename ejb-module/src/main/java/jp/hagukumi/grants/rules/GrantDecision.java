package jp.hagukumi.grants.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the rules say, and why.
 *
 * @param yen what is due, 0 unless it is granted
 * @param possibleFrom where it is too early: the first day on which it can be granted
 * @param until the last day on which it can be applied for, where that is known
 * @param steps each condition in the order in which it was asked
 * @param ruleVersion the rows it was decided by
 */
public record GrantDecision(
        Outcome outcome,
        long yen,
        Optional<LocalDate> possibleFrom,
        Optional<LocalDate> until,
        List<Step> steps,
        String ruleVersion) {

    public GrantDecision {
        steps = List.copyOf(steps);
    }

    /** How it ends. */
    public enum Outcome {
        GRANTED,
        /** Nothing stands against it but the day. */
        NOT_YET,
        REFUSED
    }

    /** One sentence of the rules. Words for each stand in the room's messages under the constant's name. */
    public enum Condition {
        /** The scheme was in force on the day: of the loss, or else of the application. */
        SCHEME_IN_FORCE,
        /** A doctor has confirmed a heartbeat. */
        HEARTBEAT_CONFIRMED,
        /** She lived here on the day of the application. */
        LIVES_HERE,
        /** The certification was not ended by a move. */
        NOT_MOVED_AWAY,
        /** The pregnancy is certified. */
        CERTIFIED,
        /** The day is not before the second can be applied for. */
        OPEN,
        /** The right has not lapsed. */
        WITHIN_LIMIT,
        /** The old scheme did not pay the same. */
        NOT_PAID_BY_OLD_SCHEME,
        /** What another municipality paid leaves something. */
        NOT_PAID_IN_FULL_ELSEWHERE
    }

    /**
     * A condition with how it was answered.
     *
     * @param day the day that decided it
     * @param yen the amount that decided it
     */
    public record Step(Condition condition, boolean holds, Optional<LocalDate> day, Optional<Long> yen) {}

    /** The first condition that does not hold. */
    public Optional<Condition> because() {
        return steps.stream().filter(step -> !step.holds()).map(Step::condition).findFirst();
    }
}
