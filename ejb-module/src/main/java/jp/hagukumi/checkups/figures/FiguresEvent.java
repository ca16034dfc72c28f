package jp.hagukumi.checkups.figures;

import jp.hagukumi.audit.AuditEvent;

/** What figures and lists of checkups leave in the audit. */
public enum FiguresEvent implements AuditEvent {
    FIGURES_READ(Telling.HIDDEN),
    REPORT_TAKEN(Telling.HIDDEN),
    /** Names leave the system: told to the families. */
    DAY_LIST_TAKEN(Telling.TOLD),
    UNFIT_NAMES_READ(Telling.HIDDEN);

    private final Telling telling;

    FiguresEvent(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
