package jp.hagukumi.grants.payout;

import jp.hagukumi.audit.AuditEvent;

/** What payments leave in the audit. */
public enum PayoutEvent implements AuditEvent {
    DUE_LISTED(Telling.HIDDEN),
    PAYMENTS_PROPOSED(Telling.HIDDEN),
    PAYMENTS_APPROVED(Telling.HIDDEN),
    PAYMENT_WITHDRAWN(Telling.HIDDEN),
    PAYMENT_CORRECTED(Telling.TOLD),
    PAYMENTS_LISTED(Telling.HIDDEN),
    BATCH_MADE(Telling.HIDDEN),
    BATCH_RELEASED(Telling.HIDDEN),
    BATCH_DISSOLVED(Telling.HIDDEN),
    BATCHES_READ(Telling.HIDDEN),
    BATCH_DOWNLOADED(Telling.HIDDEN),
    BATCH_HANDED_IN(Telling.HIDDEN),
    PAYMENTS_SETTLED(Telling.HIDDEN),
    PAYMENT_RETURNED(Telling.TOLD),
    CLAIM_PAID_BACK(Telling.TOLD),
    RECONCILED(Telling.HIDDEN);

    private final Telling telling;

    PayoutEvent(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
