package jp.hagukumi.births.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is changed in a notice after acceptance, as one link of a chain.
 *
 * @param position 1 is the first
 * @param reason why, 1–500 code points
 * @param proposedBy name of the clerk; empty where nobody of that id is known any more
 * @param mine the reader proposed it and can't decide it
 * @param decidedBy the second person; empty while it waits, or where the list of acts asks for none
 * @param declined why it was not done
 * @param version of the form that it led to; empty while it waits and where it was declined
 */
public record Amendment(
        int position,
        Kind kind,
        String reason,
        List<Change> changes,
        String proposedBy,
        boolean mine,
        Instant proposedAt,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        Optional<String> declined,
        Optional<Integer> version) {

    public Amendment {
        changes = List.copyOf(changes);
    }

    /** What it is in law. */
    public enum Kind {
        /** 訂正: what stands there is wrong. */
        CORRECTION,
        /** 追完 (戸籍法45条): what was missing, such as a name that was undecided. */
        COMPLETION
    }

    /**
     * One field.
     *
     * @param field path of the form's field
     * @param was empty: nothing stood there
     * @param becomes empty: nothing stands there
     */
    public record Change(String field, Optional<String> was, Optional<String> becomes) {

        @Override
        public String toString() {
            return "Change[" + field + "]";
        }
    }

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "Amendment[" + position + ", " + kind + "]";
    }
}
