package jp.hagukumi.notifications;

import jp.hagukumi.audit.AuditEvent;

/** What the audit keeps about notices. */
public enum NoticeEvent implements AuditEvent {
    /** A person read its own notices. */
    MY_NOTICES_READ,
    /** A person marked notices as read. */
    MY_NOTICES_MARKED;

    /** A person's own doing needs no telling to its family. */
    @Override
    public Telling telling() {
        return Telling.HIDDEN;
    }
}
