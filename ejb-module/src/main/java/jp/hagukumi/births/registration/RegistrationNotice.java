package jp.hagukumi.births.registration;

import jp.hagukumi.notifications.NoticeCode;

/** What the parents are told of a registration. */
public enum RegistrationNotice implements NoticeCode {
    REGISTRATION_FILED,
    REGISTRATION_FILED_LATE,
    REGISTRATION_MENDED,
    /** The office put a small mistake right after speaking with the filer. */
    REGISTRATION_MENDED_BY_PHONE,
    REGISTRATION_WITHDRAWN,
    REGISTRATION_TO_MEND,
    REGISTRATION_ACCEPTED,
    /** An acceptance was taken back: the ward looks at it again. */
    REGISTRATION_TAKEN_BACK,
    REGISTRATION_REFUSED,
    REGISTRATION_SENT_ON,
    /** The family register has the child. */
    REGISTRATION_ENTERED,
    /** The resident register has it too. */
    REGISTRATION_COMPLETE,
    REGISTRATION_AMENDED
}
