package jp.hagukumi.checkups.clinics;

import jp.hagukumi.audit.AuditEvent;

/** What checkups at clinics leave in the audit. */
public enum ClinicEvent implements AuditEvent {
    INFANT_VOUCHERS_ISSUED(Telling.HIDDEN),
    INFANT_VOUCHERS_LAPSED(Telling.HIDDEN),
    INFANT_VOUCHER_CALLED_BACK(Telling.HIDDEN),
    MY_VOUCHERS_READ(Telling.HIDDEN),
    VOUCHER_LOOKED_UP(Telling.HIDDEN),
    CLINIC_SHEET_READ(Telling.TOLD),
    CLINIC_RESULT_ENTERED(Telling.TOLD),
    CLINIC_RESULT_CORRECTED(Telling.TOLD),
    CLINIC_RESULT_CANCELLED(Telling.TOLD),
    CLINIC_FILE_TAKEN(Telling.TOLD),
    PAYMENT_LISTS_READ(Telling.HIDDEN),
    PAYMENT_LIST_PROPOSED(Telling.HIDDEN),
    PAYMENT_LIST_APPROVED(Telling.HIDDEN),
    PAYMENT_LIST_WITHDRAWN(Telling.HIDDEN),
    PAYMENT_LIST_TAKEN_OUT(Telling.HIDDEN);

    private final Telling telling;

    ClinicEvent(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
