package jp.hagukumi.births;

/** Why an agreed visit does not take place. Never told to the family: it knows, or it need not. */
public enum CallOffReason {
    /** The family asked for it. */
    FAMILY_ASKED,
    /** The family is moving or has gone elsewhere for a while. */
    MOVED,
    /** Mother or child is in hospital. */
    IN_HOSPITAL,
    /** Who was to go cannot. */
    VISITOR_UNAVAILABLE,
    OTHER
}
