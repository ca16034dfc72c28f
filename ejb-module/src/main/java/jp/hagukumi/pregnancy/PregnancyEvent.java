package jp.hagukumi.pregnancy;

import jp.hagukumi.audit.AuditEvent;

/** What a pregnancy's case leaves in the audit. Told to the woman only, since the rows are about her alone. */
public enum PregnancyEvent implements AuditEvent {
    NOTICE_PREFILLED(Telling.TOLD),
    PREGNANCY_NOTIFIED(Telling.TOLD),
    PREGNANCY_ENTERED(Telling.TOLD),
    MY_PREGNANCY_READ(Telling.TOLD),
    PREGNANCY_SHEET_READ(Telling.TOLD),
    PREGNANCIES_LISTED(Telling.HIDDEN),
    PREGNANCY_CHANGED(Telling.TOLD),
    PREGNANCY_WITHDRAWN(Telling.TOLD),
    HANDBOOKS_ISSUED(Telling.TOLD),
    HANDBOOK_REPLACED(Telling.TOLD),
    /** In words that a page seen by chance does not betray. */
    LOSS_TOLD(Telling.TOLD),
    LOSS_ENTERED(Telling.TOLD),
    LOSS_TAKEN_BACK(Telling.TOLD),
    PREGNANCY_FOLLOWED(Telling.TOLD);

    private final Telling telling;

    PregnancyEvent(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
