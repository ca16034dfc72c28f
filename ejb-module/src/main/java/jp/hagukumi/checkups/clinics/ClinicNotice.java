package jp.hagukumi.checkups.clinics;

import jp.hagukumi.notifications.NoticeCode;

/** What a family is told of checkups at clinics. Argument: {@code kind}. */
public enum ClinicNotice implements NoticeCode {
    VOUCHER_READY,
    /** That there is a result, never what it is. */
    CLINIC_RESULT_IN
}
