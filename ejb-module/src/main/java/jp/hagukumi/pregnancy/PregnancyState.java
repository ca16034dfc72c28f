package jp.hagukumi.pregnancy;

/** Where a pregnancy stands. The edges between the states are drawn in {@code docs/states/pregnancy.md}. */
public enum PregnancyState {
    /** The city knows of it; the interview is still to come. */
    NOTIFIED,
    /** The interview was held. */
    INTERVIEWED,
    /** A child was born alive. */
    DELIVERED,
    /** It ended without a living child, or the child died. Nothing is said to her but what she asks for or is entitled to. */
    LOST,
    /** She lives in another municipality now, which looks after her. */
    MOVED_OUT,
    /** The notice was a mistake. */
    WITHDRAWN,
    /** The woman has died. */
    CLOSED;

    /**
     * Whether what the notice said may still be put right: while it goes on, and after the birth or the loss, since what she is
     * entitled to hangs on it.
     */
    public boolean mayBeCorrected() {
        return goesOn() || this == DELIVERED || this == LOST;
    }

    /** Whether the pregnancy goes on in this city. */
    public boolean goesOn() {
        return this == NOTIFIED || this == INTERVIEWED;
    }
}
