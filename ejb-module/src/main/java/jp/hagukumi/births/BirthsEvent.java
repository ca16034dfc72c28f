package jp.hagukumi.births;

import jp.hagukumi.audit.AuditEvent;

/** What is kept of what was done here. */
public enum BirthsEvent implements AuditEvent {
    CERTIFICATE_SUBMITTED,
    CERTIFICATE_CORRECTED,
    CERTIFICATE_CANCELLED,
    STATUS_READ,
    SENT_CERTIFICATE_READ,
    CHANGES_LISTED,
    QUEUE_SEARCHED,
    CERTIFICATE_READ,
    ATTACHMENT_READ,
    EVIDENCE_EXPORTED,
    CERTIFICATE_FORWARDED,
    CERTIFICATE_RETURNED,
    JOINS_PROPOSED,
    CERTIFICATE_JOINED,
    JOIN_UNDONE,
    DELIVERY_TOKEN_ISSUED,
    MY_CHILDREN_READ,
    MY_CERTIFICATE_READ;

    @Override
    public Telling telling() {
        return Telling.TOLD;
    }
}
