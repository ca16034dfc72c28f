package jp.hagukumi.pregnancy.care;

/** Why a clerk asks her about a booking before its day. */
public enum AskReason {
    /** A loss: whether she wishes the care for herself. */
    LOSS,
    /** The day no longer fits the limits of its kind. */
    LIMIT
}
