package jp.hagukumi.audit.examples;

import jp.hagukumi.audit.AuditEvent;

/** Events of the tests, one for each way of telling. */
public enum ExampleEvent implements AuditEvent {
    SLIP_READ(Telling.TOLD),
    SLIP_COUNTED(Telling.TOLD_WITHOUT_VIEWER),
    CASE_OPENED(Telling.HIDDEN);

    private final Telling telling;

    ExampleEvent(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
