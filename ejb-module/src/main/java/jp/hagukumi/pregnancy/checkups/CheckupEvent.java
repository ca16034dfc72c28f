package jp.hagukumi.pregnancy.checkups;

import jp.hagukumi.audit.AuditEvent;

/** What vouchers and results leave in the audit. */
public enum CheckupEvent implements AuditEvent {
    MY_CHECKUPS_READ(Telling.TOLD),
    CHECKUPS_READ(Telling.TOLD),
    CHECKUP_ENTERED(Telling.TOLD),
    CHECKUP_CANCELLED(Telling.TOLD),
    /** That a nurse has such a list is nobody's to know. */
    ATTENTION_LISTED(Telling.HIDDEN),
    ATTENTION_SEEN(Telling.HIDDEN),
    VOUCHERS_ISSUED(Telling.TOLD),
    VOUCHERS_ENDED(Telling.TOLD);

    private final Telling telling;

    CheckupEvent(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
