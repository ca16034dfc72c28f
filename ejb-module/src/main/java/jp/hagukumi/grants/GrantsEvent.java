package jp.hagukumi.grants;

import jp.hagukumi.audit.AuditEvent;

/** What grants leave in the audit. Told to the woman only, since the rows are about her alone. */
public enum GrantsEvent implements AuditEvent {
    MY_GRANTS_READ(Telling.TOLD),
    GRANT_APPLIED(Telling.TOLD),
    GRANT_ENTERED(Telling.TOLD),
    GRANT_PAPER_ADDED(Telling.TOLD),
    GRANT_PAPER_ENTERED(Telling.TOLD),
    GRANT_PAPER_READ(Telling.TOLD),
    GRANT_CASES_FOUND(Telling.TOLD),
    GRANT_MENDED(Telling.TOLD),
    GRANT_WITHDRAWN(Telling.TOLD),
    ACCOUNT_CORRECTED(Telling.TOLD),
    GRANTS_LISTED(Telling.HIDDEN),
    GRANT_CASE_READ(Telling.TOLD),
    GRANT_ASKED_TO_MEND(Telling.TOLD),
    ACCOUNT_CHECKED(Telling.TOLD),
    GRANT_DECIDED(Telling.TOLD),
    GRANT_RECKONED(Telling.TOLD),
    HELD_LINE_DECIDED(Telling.HIDDEN),
    GRANT_FOLLOWED(Telling.TOLD),
    RULES_TRIED(Telling.HIDDEN),
    FIGURES_READ(Telling.HIDDEN);

    private final Telling telling;

    GrantsEvent(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
