package jp.hagukumi.births;

/** What follows a visit. */
public enum FollowUpKind {
    NONE,
    /** A call. */
    PHONE,
    /** Another visit. */
    REVISIT,
    /** Handed to somebody else who can help: a doctor, the family centre. */
    REFER
}
