package jp.hagukumi.pregnancy.weeks;

import jp.hagukumi.audit.AuditEvent;

/** What the weeks' page leaves in the audit. */
public enum WeeksEvent implements AuditEvent {
    WEEKS_READ(Telling.TOLD),
    WEIGHT_KEPT(Telling.TOLD),
    WEIGHT_REMOVED(Telling.TOLD);

    private final Telling telling;

    WeeksEvent(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
