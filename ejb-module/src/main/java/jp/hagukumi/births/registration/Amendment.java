package jp.hagukumi.births.registration;

import java.time.Instant;
import java.time.LocalDate;
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
 * @param register what the family register did with it; empty while it is not carried out
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
        Optional<Integer> version,
        Optional<AtRegister> register) {

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
     * An amendment at the family register.
     *
     * @param reason why the register would not enter it, in its words or the contract's
     * @param on the day of its entry, or of the decision not to enter it
     */
    public record AtRegister(Standing standing, Optional<String> reason, Optional<LocalDate> on) {

        @Override
        public String toString() {
            return "AtRegister[" + standing + "]";
        }
    }

    /** Where an amendment stands with the family register. */
    public enum Standing {
        /** The notice was ordered with it: it is entered with the child. */
        WITH_ENTRY,
        /** After the entry's answer, or that of an amendment before it. */
        TO_BE_ORDERED,
        ORDERED,
        ENTERED,
        /** It is back at the desk with the register's reason. */
        NOT_ENTERED,
        /** The register gave the order up. */
        GIVEN_UP
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
