package jp.hagukumi.checkups;

import jp.hagukumi.audit.AuditEvent;

/** What infant checkups leave in the audit. */
public enum CheckupsEvent implements AuditEvent {
    MY_CHECKUPS_READ(Telling.HIDDEN),
    PLACES_READ(Telling.HIDDEN),
    CHECKUP_MOVED(Telling.TOLD),
    CHECKUP_CANCELLED(Telling.TOLD),
    WAITING_CHANGED(Telling.TOLD),
    ROUND_MADE(Telling.HIDDEN),
    SESSIONS_LISTED(Telling.HIDDEN),
    SESSION_READ(Telling.TOLD),
    SESSION_CHANGED(Telling.HIDDEN),
    REGISTER_FOLLOWED(Telling.HIDDEN);

    private final Telling telling;

    CheckupsEvent(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
