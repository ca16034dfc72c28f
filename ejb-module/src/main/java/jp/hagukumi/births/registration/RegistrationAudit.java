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
    RECEIPT_VERIFIED,
    /** The certificate had been joined to the wrong mother. */
    REGISTRATION_UNDONE,
    REGISTRATIONS_SEARCHED,
    REGISTRATION_READ,
    REGISTRATION_TAKEN_UP,
    REGISTRATIONS_HANDED_OVER,
    CORRECTION_ASKED,
    REGISTRATION_ACCEPTED,
    REFUSAL_PROPOSED,
    REFUSAL_DECIDED,
    TAKE_BACK_PROPOSED,
    TAKE_BACK_DECIDED,
    ACCEPTANCE_TAKEN_BACK,
    REGISTRATION_SENT_ON,
    PAPER_ENTERED,
    BIRTHS_REPORTED,
    ENTRY_ORDERED,
    AMENDMENT_ORDERED,
    /** The family register has it. */
    AMENDMENT_ENTERED,
    /** The family register would not, with its reason. */
    AMENDMENT_RETURNED,
    LINK_ANSWERS_TAKEN,
    REGISTRATION_ENTERED,
    REGISTRATION_RETURNED,
    CHILD_REGISTERED,
    SET_ASIDE_ANSWERS_READ,
    SET_ASIDE_ANSWER_SETTLED,
    STUCK_LINK_ORDERS_LISTED,
    LINK_ORDER_RETRIED,
    AMENDMENT_PROPOSED,
    AMENDMENT_DECIDED,
    AMENDMENTS_READ,
    BIRTH_ANNOUNCED,
    ANNOUNCEMENT_TAKEN_BACK,
    PHOTO_ADDED,
    PHOTO_READ,
    PHOTO_COMPARED;

    @Override
    public Telling telling() {
        return Telling.TOLD;
    }
}
