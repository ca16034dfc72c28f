package jp.hagukumi.outbox;

import jp.hagukumi.audit.AuditEvent;

/** What the audit keeps about deliveries. */
public enum OutboxEvent implements AuditEvent {
    /** An administrator read which deliveries are stuck. */
    STUCK_DELIVERIES_LISTED,
    /** An administrator let a stuck delivery be tried again. */
    DELIVERY_RETRIED;

    /** Of machinery, not of a family's data. */
    @Override
    public Telling telling() {
        return Telling.HIDDEN;
    }
}
