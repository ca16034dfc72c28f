package jp.hagukumi.identity.rules;

/** In which order a person's register events may take effect. */
public final class RegisterOrder {

    private RegisterOrder() {}

    /** What to do with an event. */
    public enum Decision {
        APPLY,
        /** An earlier one is missing. */
        HOLD,
        /** This number, or a later one, has been taken. */
        PASSED
    }

    /**
     * @param last the number of the last event taken for the person, 0 where there is none
     * @param opens whether the event is one that a person's line begins with (move in, birth): such a first event may have
     *     any number, because the register counted before the feed began
     * @param sequence the event's number, from 1
     */
    public static Decision decide(long last, boolean opens, long sequence) {
        if (sequence <= last) {
            return Decision.PASSED;
        }
        return sequence == last + 1 || (last == 0 && opens) ? Decision.APPLY : Decision.HOLD;
    }
}
