package jp.hagukumi.checkups;

/** Where a child's checkup stands. */
public enum CheckupState {
    /** In the window or soon, no place yet. */
    TARGETED,
    /** A place in a session's band. */
    INVITED,
    /** At reception. */
    ARRIVED,
    /** All stations are done. */
    EXAMINED,
    /** A second person has decided. */
    DECIDED,
    /** Told to the parent. */
    RELEASED,
    CLOSED,
    /** Did not come; on the recall list. */
    MISSED,
    /** Done at a clinic or in another municipality. */
    ELSEWHERE,
    /** Long in hospital, or the parents' wish. */
    EXEMPT,
    /** Moved out or died. */
    LEFT
}
