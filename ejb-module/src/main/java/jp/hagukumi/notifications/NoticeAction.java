package jp.hagukumi.notifications;

import jp.hagukumi.kernel.access.Action;

/** What may be done with notices. */
public enum NoticeAction implements Action {
    READ_MY_NOTICES,
    MARK_MY_NOTICES
}
