package jp.hagukumi.pregnancy.intake;

import jp.hagukumi.audit.AuditEvent;

/** What applications of マイナポータル leave in the audit. */
public enum IntakeEvent implements AuditEvent {
    APPLICATION_TAKEN(Telling.HIDDEN),
    /** A pregnancy was opened with it. */
    APPLICATION_OPENED(Telling.TOLD),
    APPLICATIONS_LISTED(Telling.HIDDEN),
    APPLICATION_READ(Telling.HIDDEN),
    APPLICATION_RETURNED(Telling.HIDDEN),
    APPLICATION_REJECTED(Telling.HIDDEN),
    APPLICATION_SETTLED(Telling.HIDDEN),
    STATUS_RETRIED(Telling.HIDDEN);

    private final Telling telling;

    IntakeEvent(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
