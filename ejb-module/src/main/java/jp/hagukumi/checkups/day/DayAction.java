package jp.hagukumi.checkups.day;

import jp.hagukumi.kernel.access.Action;

/** What may be done on the day of a checkup and with its result; who may is in the access table. */
public enum DayAction implements Action {
    READ_DAY,
    RECEIVE_CHILD,
    MOVE_THROUGH,
    READ_CASE,
    RECORD,
    JUDGE_CASE,
    NOTE_SPOKEN,
    DECIDE_CASE,
    RELEASE_RESULT,
    REOPEN_CASE,
    READ_MY_RESULT
}
