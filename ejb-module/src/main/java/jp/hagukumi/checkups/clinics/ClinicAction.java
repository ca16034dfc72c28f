package jp.hagukumi.checkups.clinics;

import jp.hagukumi.kernel.access.Action;

/** What may be done with checkups that clinics make; who may is in the access table. */
public enum ClinicAction implements Action {
    ISSUE_VOUCHERS,
    READ_MY_VOUCHERS,
    FIND_VOUCHER,
    READ_SHEET,
    /** What was found is read by health staff only; who enters it from paper sees what is on the paper. */
    READ_RESULT,
    ENTER_RESULT,
    CORRECT_RESULT,
    CANCEL_RESULT,
    TAKE_CLINIC_FILE,
    READ_PAYMENT_LISTS,
    PROPOSE_PAYMENT_LIST,
    APPROVE_PAYMENT_LIST,
    WITHDRAW_PAYMENT_LIST
}
