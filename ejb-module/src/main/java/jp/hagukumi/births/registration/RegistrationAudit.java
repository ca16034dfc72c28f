package jp.hagukumi.births.registration;

import jp.hagukumi.audit.AuditEvent;

/** What registrations of birth leave in the audit. */
public enum RegistrationAudit implements AuditEvent {
    REGISTRATION_OPENED,
    DRAFT_KEPT,
    NAME_JUDGED,
    REGISTRATION_FILED,
    REGISTRATION_MENDED,
    REGISTRATION_WITHDRAWN,
    MY_REGISTRATION_READ,
    RECEIPT_READ,
    /** The certificate had been joined to the wrong mother. */
    REGISTRATION_UNDONE;

    @Override
    public Telling telling() {
        return Telling.TOLD;
    }
}
