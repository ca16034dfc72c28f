package jp.hagukumi.pregnancy.care;

import jp.hagukumi.audit.AuditEvent;

/** What care after the birth leaves in the audit. */
public enum PostnatalEvent implements AuditEvent {
    MY_CARE_READ(Telling.HIDDEN),
    CARE_APPLIED(Telling.TOLD),
    APPLICATION_WITHDRAWN(Telling.TOLD),
    APPLICATION_DECIDED(Telling.TOLD),
    CARE_BOOKED(Telling.TOLD),
    CARE_CANCELLED(Telling.TOLD),
    CARE_READ(Telling.TOLD),
    CARE_CONFIRMED(Telling.TOLD),
    CARE_RECORDED(Telling.TOLD),
    CARE_DAY_LISTED(Telling.HIDDEN),
    /** After a loss nothing of it is told. */
    CARE_FOLLOWED(Telling.HIDDEN),
    OFFERS_LISTED(Telling.HIDDEN),
    OFFER_KEPT(Telling.HIDDEN),
    OFFERS_COPIED(Telling.HIDDEN),
    CARE_REMINDED(Telling.HIDDEN);

    private final Telling telling;

    PostnatalEvent(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
