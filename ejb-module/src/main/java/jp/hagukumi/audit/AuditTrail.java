package jp.hagukumi.audit;

/** What the audit keeps about itself. */
public enum AuditTrail implements AuditEvent {
    /** Somebody was denied something; kept in a transaction of its own. */
    DENIED(Telling.HIDDEN),
    /** An auditor searched the audit. */
    AUDIT_READ(Telling.HIDDEN),
    /** An auditor took an export of the audit. */
    AUDIT_EXPORTED(Telling.HIDDEN),
    /** A family read who had looked at its data. */
    WHO_LOOKED_READ(Telling.HIDDEN);

    private final Telling telling;

    AuditTrail(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
