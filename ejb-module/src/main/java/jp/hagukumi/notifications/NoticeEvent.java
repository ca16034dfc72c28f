package jp.hagukumi.notifications;

import jp.hagukumi.audit.AuditEvent;

/** What the audit keeps about notices. */
public enum NoticeEvent implements AuditEvent {
    /** A person read its own notices. */
    MY_NOTICES_READ,
    /** A person marked notices as read. */
    MY_NOTICES_MARKED,
    /** An administrator read which mails were given up. */
    STUCK_MAILS_LISTED,
    /** An administrator let a given-up mail be sent anew. */
    MAIL_RETRIED;

    /** A person's own doing, or of machinery: neither needs telling to a family. */
    @Override
    public Telling telling() {
        return Telling.HIDDEN;
    }
}
