package jp.hagukumi.identity;

/** Where a guardianship stands. */
public enum GuardianshipState {
    /** Offered by a code that nobody has answered yet. */
    INVITED,
    IN_FORCE,
    /** It ended on its day. */
    ENDED,
    /** Taken back by who gave it. */
    REVOKED,
    DECLINED
}
