package jp.hagukumi.checkups;

/** Where a session stands. */
public enum SessionState {
    PLANNED,
    /** Called off; whoever had a place was told and has another, or is to have one. */
    CANCELLED
}
