package jp.hagukumi.checkups.day;

import jp.hagukumi.audit.AuditEvent;

/** What the day of a checkup leaves in the audit. */
public enum DayEvent implements AuditEvent {
    DAY_READ(Telling.HIDDEN),
    CHILD_RECEIVED(Telling.TOLD),
    RECEPTION_UNDONE(Telling.HIDDEN),
    STATION_MOVED(Telling.HIDDEN),
    CASE_READ(Telling.TOLD),
    RECORDED(Telling.HIDDEN),
    /** Hidden: that something needs support is told by people, not by a list of who looked. */
    CASE_JUDGED(Telling.HIDDEN),
    SPOKEN_NOTED(Telling.HIDDEN),
    CASE_DECIDED(Telling.HIDDEN),
    RESULT_RELEASED(Telling.TOLD),
    CASE_REOPENED(Telling.HIDDEN),
    MY_RESULT_READ(Telling.HIDDEN);

    private final Telling telling;

    DayEvent(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
