package jp.hagukumi.births.registration;

/** What became of an acceptance that the ward wanted to take back. */
public enum TakeBackOutcome {
    /** The case is back at the desk. */
    CANCELLED,
    /** The child was entered already; what is wrong is amended (訂正). */
    TOO_LATE,
    /** The register would not enter it anyway and returned it. */
    NOT_NEEDED
}
