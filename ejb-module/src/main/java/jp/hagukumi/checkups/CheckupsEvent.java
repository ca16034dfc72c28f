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
    MEDICAL_NEED_MARKED(Telling.HIDDEN),
    RECALL_LISTED(Telling.HIDDEN),
    RECALL_READ(Telling.HIDDEN),
    RECALL_CONTACT_NOTED(Telling.HIDDEN),
    RECALL_SENT(Telling.HIDDEN),
    KNOWN_WELL(Telling.HIDDEN),
    DONE_ELSEWHERE(Telling.TOLD),
    CHECKUP_EXEMPTED(Telling.TOLD),
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
