package jp.hagukumi.retention;

import jp.hagukumi.audit.AuditEvent;

/** What the audit keeps about retention. */
public enum RetentionEvent implements AuditEvent {
    /** An administrator read periods and reports. */
    RETENTION_READ,
    /** An administrator set a period from a day on. */
    RETENTION_PERIOD_CHANGED,
    /** The daily job removed what had been kept long enough. */
    RECORDS_REMOVED;

    /** Of rules and counts, not of one family's data. */
    @Override
    public Telling telling() {
        return Telling.HIDDEN;
    }
}
