package jp.hagukumi.grants.banks;

import jp.hagukumi.audit.AuditEvent;

/** What looking at the banks' list leaves in the audit: nothing of anybody, and not what was typed. */
public enum BankEvent implements AuditEvent {
    BANKS_FOUND,
    BRANCHES_FOUND;

    @Override
    public Telling telling() {
        return Telling.HIDDEN;
    }
}
