package jp.hagukumi.checkups;

import java.time.LocalDate;
import java.util.Optional;

/** How the turning to a family ends without a checkup at the ward. */
public sealed interface RecallEnd {

    /** The day of it, not in the future. */
    LocalDate on();

    /** 1 to 1,000 code points, for colleagues. */
    Optional<String> note();

    /**
     * Somebody saw the child and it is well.
     *
     * @param seenBy who saw it, 1 to 100 code points
     */
    record Well(LocalDate on, SeenWhere where, String seenBy, Optional<String> note) implements RecallEnd {

        @Override
        public String toString() {
            return "Well[" + where + "]";
        }
    }

    /**
     * The checkup was made by a clinic or in another municipality.
     *
     * @param place its name, 1 to 100 code points
     */
    record Elsewhere(LocalDate on, String place, Optional<String> note) implements RecallEnd {

        @Override
        public String toString() {
            return "Elsewhere[masked]";
        }
    }

    /** The child is not called any more. */
    record Exempt(LocalDate on, ExemptReason reason, Optional<String> note) implements RecallEnd {

        @Override
        public String toString() {
            return "Exempt[" + reason + "]";
        }
    }
}
