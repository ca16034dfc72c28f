package jp.hagukumi.notifications;

import jp.hagukumi.kernel.access.Action;

/** What may be done with notices. */
public enum NoticeAction implements Action {
    READ_MY_NOTICES,
    MARK_MY_NOTICES,
    LIST_STUCK_MAILS,
    RETRY_MAIL
}
