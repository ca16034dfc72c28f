package jp.hagukumi.audit;

import jp.hagukumi.kernel.access.Action;

/** What may be done with the audit. */
public enum AuditAction implements Action {
    READ_AUDIT,
    EXPORT_AUDIT,
    READ_WHO_LOOKED
}
