package jp.hagukumi.identity;

/** Whether the city works with an institution. */
public enum InstitutionStatus {
    ACTIVE,
    /** Not until somebody has looked. */
    SUSPENDED,
    /** Closed, moved or in other hands: its code may be given to another. */
    CLOSED
}
