package jp.hagukumi.grants;

/** Where a line stands. */
public enum LineState {
    /** To be paid, or to be paid back. */
    DUE,
    /** Nothing is paid until a person has looked: the woman has died. */
    HELD,
    SETTLED,
    /** Nothing is owed any more. */
    CANCELLED
}
