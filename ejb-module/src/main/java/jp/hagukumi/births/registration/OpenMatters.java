package jp.hagukumi.births.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a ward's desk has open beside its queue.
 *
 * @param decisions that wait for a second person, the oldest first
 * @param returned amendments that the family register would not make and that nobody has followed up, the oldest first
 * @param untold what was to be told and reached nobody, the oldest first
 */
public record OpenMatters(List<Decision> decisions, List<Returned> returned, List<Untold> untold) {

    public OpenMatters {
        decisions = List.copyOf(decisions);
        returned = List.copyOf(returned);
        untold = List.copyOf(untold);
    }

    /** What was proposed. */
    public enum What {
        REFUSE,
        TAKE_BACK,
        /** 訂正 or 追完. */
        AMEND
    }

    /**
     * A proposal that nobody has decided yet.
     *
     * @param childName as filed; empty while undecided
     * @param proposedBy name of who proposed it
     * @param mine the reader proposed it and cannot decide it
     */
    public record Decision(
            RegistrationId registration,
            String ward,
            What what,
            Optional<String> childName,
            String reason,
            String proposedBy,
            boolean mine,
            Instant proposedAt) {

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Decision[" + registration + ", " + what + "]";
        }
    }

    /**
     * An amendment that the family register did not make.
     *
     * @param standing NOT_ENTERED, or GIVEN_UP where the register gave the order up by itself
     * @param reason in the register's words or its code
     */
    public record Returned(
            RegistrationId registration,
            String ward,
            Optional<String> childName,
            int position,
            Amendment.Kind kind,
            Amendment.Standing standing,
            Optional<String> reason,
            Instant endedAt) {

        @Override
        public String toString() {
            return "Returned[" + registration + ", " + position + "]";
        }
    }

    /**
     * What neither a notice in the app nor a letter told anybody: the city knows no guardian, a support measure hides something
     * from each, or nobody of them lives.
     *
     * @param childName as filed; empty while undecided
     * @param position among what reached nobody of that registration, from 1
     */
    public record Untold(
            RegistrationId registration,
            String ward,
            Optional<String> childName,
            int position,
            RegistrationNotice notice,
            Instant aroseAt) {

        @Override
        public String toString() {
            return "Untold[" + registration + ", " + position + "]";
        }
    }
}
