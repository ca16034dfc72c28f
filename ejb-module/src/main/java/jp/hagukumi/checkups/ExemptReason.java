package jp.hagukumi.checkups;

/** Why a child is not called to the checkup any more. */
public enum ExemptReason {
    LONG_IN_HOSPITAL,
    /** A clinic looks after the child all the time and does what the checkup would. */
    UNDER_TREATMENT,
    PARENTS_WISH,
    LONG_ABROAD,
    /** In words. */
    OTHER
}
