package jp.hagukumi.grants;

/** What the rules say of an application. */
public enum GrantOutcome {
    GRANTED,
    /** Nothing stands against it but the day. */
    NOT_YET,
    REFUSED
}
