package jp.hagukumi.births;

import jp.hagukumi.audit.AuditEvent;

/** What contact slips and visits leave in the audit. */
public enum SlipEvent implements AuditEvent {
    SLIP_PREFILLED(Telling.TOLD),
    SLIP_FILED(Telling.TOLD),
    SLIP_ENTERED(Telling.TOLD),
    SLIP_READ(Telling.TOLD),
    SLIP_WITHDRAWN(Telling.TOLD),
    VISITS_LISTED(Telling.HIDDEN),
    MISSING_SLIPS_LISTED(Telling.HIDDEN),
    VISIT_SHEET_READ(Telling.TOLD),
    VISIT_PLANNED(Telling.TOLD),
    VISIT_CALLED_OFF(Telling.TOLD),
    VISIT_RECORDED(Telling.TOLD),
    FOLLOW_UP_RECORDED(Telling.TOLD),
    VISIT_MOVED(Telling.TOLD),
    VISIT_CANCELLED(Telling.TOLD),
    /** After a death nothing of a visit is told to the family. */
    VISIT_STOPPED(Telling.HIDDEN),
    WEIGHT_JUDGED_AGAIN(Telling.TOLD),
    HOME_READ(Telling.HIDDEN);

    private final Telling telling;

    SlipEvent(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
