package jp.hagukumi.pregnancy.satogaeri;

/** Where a stay elsewhere stands. The edges between the states are drawn in {@code docs/states/stay-elsewhere.md}. */
public enum StayState {
    /** She told us of it; nobody else has been told. */
    PLANNED,
    /** She agreed, and the other municipality is being asked. */
    CONSENTED,
    /** The other municipality takes it on. */
    ACCEPTED,
    /** The other municipality cannot. */
    DECLINED,
    /** She took it back. */
    WITHDRAWN,
    /** It fell silent: after a loss or a death, or since she moved away. Nothing is said of why. */
    STOPPED,
    /** It is over, and what was told is recalled. */
    FINISHED;

    /** Whether something may still come of it. */
    public boolean isOpen() {
        return this == PLANNED || this == CONSENTED || this == ACCEPTED || this == DECLINED;
    }
}
