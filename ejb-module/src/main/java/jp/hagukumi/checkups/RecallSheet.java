package jp.hagukumi.checkups;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A child that did not come, with all that was done since.
 *
 * @param line as in the list
 * @param address where it lives, for a visit
 * @param guardians whom to call, as each wrote a phone number
 * @param reach how a notice of the city reaches the family today
 */
public record RecallSheet(
        RecallList.Line line,
        String ward,
        Optional<String> address,
        List<Guardian> guardians,
        Reach reach,
        List<Contact> contacts) {

    public RecallSheet {
        guardians = List.copyOf(guardians);
        contacts = List.copyOf(contacts);
    }

    /** How the family is told. */
    public enum Reach {
        APP,
        LETTER,
        /** A support measure keeps things from every guardian, or there is none. */
        NOBODY
    }

    /** @param keptFrom a support measure keeps something of the child from this guardian: no call, no letter */
    public record Guardian(String name, Optional<String> phone, boolean keptFrom) {

        /** Logs carry no names. */
        @Override
        public String toString() {
            return "Guardian[masked]";
        }
    }

    /** @param by who wrote it down; empty where the city told by itself */
    public record Contact(
            RecallWay way,
            LocalDate on,
            boolean reached,
            Optional<String> note,
            Optional<LocalDate> nextOn,
            Optional<String> by) {

        /** What colleagues write stays out of logs. */
        @Override
        public String toString() {
            return "Contact[" + way + "]";
        }
    }

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "RecallSheet[" + line.checkup() + "]";
    }
}
