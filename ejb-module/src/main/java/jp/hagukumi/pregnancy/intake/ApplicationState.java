package jp.hagukumi.pregnancy.intake;

/** What became of an application. The edges between the states are drawn in {@code docs/states/portal-application.md}. */
public enum ApplicationState {
    /** A clerk has to look at it. */
    SET_ASIDE,
    /** It is the case of a pregnancy. */
    OPENED,
    /** Given back to be mended and filed anew (要補正). */
    RETURNED,
    /** Not taken (却下). */
    REJECTED,
    /** It came under a number that had come before, and a clerk has seen to it. */
    SETTLED
}
