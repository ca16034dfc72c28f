package jp.hagukumi.checkups.day;

import jp.hagukumi.notifications.NoticeCode;

/** What a family is told of a checkup's result: that there is one, never what it is. Argument: {@code kind}. */
public enum DayNotice implements NoticeCode {
    RESULT_RELEASED,
    /** A result that was told before is being looked at again. */
    RESULT_REOPENED
}
