package jp.hagukumi.pregnancy.results;

import jp.hagukumi.audit.AuditEvent;

/** What clinics' results leave in the audit. */
public enum ResultEvent implements AuditEvent {
    RESULT_SUBMITTED(Telling.TOLD),
    RESULT_CORRECTED(Telling.TOLD),
    RESULT_WITHDRAWN(Telling.TOLD),
    /** In words that a page seen by chance does not betray. */
    CLINIC_TOLD(Telling.TOLD),
    RESULT_FILE_JUDGED(Telling.HIDDEN),
    RESULT_FILE_TAKEN(Telling.TOLD),
    SET_ASIDE_LISTED(Telling.HIDDEN),
    RESULT_PUT(Telling.TOLD),
    RESULT_DISMISSED(Telling.HIDDEN);

    private final Telling telling;

    ResultEvent(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
