package jp.hagukumi.grants.payout;

/** Where a batch stands. */
public enum BatchState {
    /** Gathered; a second person has to let it go. */
    MADE,
    /** Its file is for the bank. */
    RELEASED,
    /** Each of its payments is settled or came back. */
    CLOSED,
    /** Taken apart before it was let go. */
    DISSOLVED
}
