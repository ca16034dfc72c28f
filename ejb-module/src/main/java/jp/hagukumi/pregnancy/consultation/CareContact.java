package jp.hagukumi.pregnancy.consultation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A talk with her, with others about her, or a note, as the nurse writes it down.
 *
 * @param on the day of it, not in the future
 * @param place where; needed for an interview
 * @param words what was said and found, 1 to 4,000 code points
 * @param nextOn when she is turned to again; needed where the outcome says so
 */
public record CareContact(
        Kind kind, LocalDate on, Optional<Place> place, String words, Outcome outcome, Optional<LocalDate> nextOn) {

    /** What it was. */
    public enum Kind {
        /** The interview at the notice. */
        INTERVIEW,
        /** A talk at about the eighth month, in place of or about the questionnaire. */
        QUESTIONNAIRE_TALK,
        /** The visit or talk after the birth. */
        AFTER_BIRTH,
        PHONE,
        VISIT,
        OFFICE,
        /** With a clinic, another office, a conference. */
        WITH_OTHERS,
        NOTE
    }

    /** Where an interview was held. */
    public enum Place {
        OFFICE,
        HOME,
        PHONE,
        ONLINE
    }

    /** What follows. */
    public enum Outcome {
        NOTHING_MORE,
        CONTACT_AGAIN,
        PLAN_OF_SUPPORT,
        /** Another office or a clinic takes it up. */
        REFERRED
    }

    /** What nurses write stays out of logs. */
    @Override
    public String toString() {
        return "CareContact[" + kind + "]";
    }
}
