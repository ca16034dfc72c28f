package jp.hagukumi.births.registration;

import jp.hagukumi.kernel.access.Action;

/** What may be done with registrations of birth; who may is in the access table. */
public enum RegistrationAction implements Action {
    OPEN_REGISTRATION,
    KEEP_DRAFT,
    JUDGE_NAME,
    FILE_REGISTRATION,
    MEND_REGISTRATION,
    WITHDRAW_REGISTRATION,
    READ_MY_REGISTRATION,
    READ_RECEIPT
}
