package jp.hagukumi.pregnancy.satogaeri;

import jp.hagukumi.audit.AuditEvent;

/** What stays elsewhere and guests leave in the audit. */
public enum SatogaeriEvent implements AuditEvent {
    MY_STAY_READ(Telling.TOLD),
    STAY_KEPT(Telling.TOLD),
    CONSENT_GIVEN(Telling.TOLD),
    CONSENT_WITHDRAWN(Telling.TOLD),
    CONSENT_LAPSED(Telling.TOLD),
    /** After a loss or a death nothing of a stay is told. */
    STAY_STOPPED(Telling.HIDDEN),
    /** A message about her left for the hub. */
    TOLD_ELSEWHERE(Telling.TOLD),
    /** What had been told was recalled. */
    RECALLED_ELSEWHERE(Telling.TOLD),
    STAY_ANSWERED(Telling.TOLD),
    STAY_REPORTED(Telling.TOLD),
    STAYS_LISTED(Telling.HIDDEN),
    STAY_READ(Telling.TOLD),
    ADDRESS_DECIDED(Telling.HIDDEN),
    /** A guest is no person of our register: nobody here is told. */
    GUEST_ARRIVED(Telling.HIDDEN),
    GUEST_RECALLED(Telling.HIDDEN),
    GUESTS_LISTED(Telling.HIDDEN),
    GUEST_READ(Telling.HIDDEN),
    GUEST_ANSWERED(Telling.HIDDEN),
    GUEST_VISIT_PLANNED(Telling.HIDDEN),
    GUEST_REPORTED(Telling.HIDDEN),
    HUB_STANDING_READ(Telling.HIDDEN),
    HUB_LETTER_RETRIED(Telling.HIDDEN);

    private final Telling telling;

    SatogaeriEvent(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
