package jp.hagukumi.checkups;

/** Why a family comes to another ward than its own. */
public enum MoveReason {
    /** Works or has its nursery there. */
    WORK_OR_NURSERY,
    /** Stays there for a while. */
    STAYING_THERE,
    MOVING_SOON,
    /** No day of the own ward suits. */
    NO_DAY_AT_HOME
}
