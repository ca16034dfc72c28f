package jp.hagukumi.pregnancy.checkups;

import jp.hagukumi.kernel.refusal.Kind;
import jp.hagukumi.kernel.refusal.RefusalCode;

/** Refusals of vouchers and results. */
public enum CheckupRefusal implements RefusalCode {
    CHECKED_IN_THE_FUTURE("HB-P300", Kind.INVALID),
    CHECKED_BEFORE_PREGNANCY("HB-P301", Kind.INVALID),
    /** A checkup before the birth, dated after it, or one after the birth dated before. */
    KIND_DOES_NOT_FIT("HB-P302", Kind.INVALID),
    PRESSURE_DOES_NOT_FIT("HB-P303", Kind.INVALID),
    NEXT_NOT_AFTER("HB-P304", Kind.INVALID),
    /** EPDS belongs to checkups after the birth. */
    MIND_BEFORE_BIRTH("HB-P305", Kind.INVALID),
    EPDS_DOES_NOT_FIT("HB-P306", Kind.INVALID),
    /** No voucher of hers has the code. */
    UNKNOWN_VOUCHER("HB-P307", Kind.INVALID),
    /** Used already, or void. Arguments: {@code state}. */
    VOUCHER_NOT_USABLE("HB-P308", Kind.CONFLICT),
    VOUCHER_OF_ANOTHER_KIND("HB-P309", Kind.INVALID),
    ALREADY_CANCELLED("HB-P310", Kind.CONFLICT),
    NOTHING_WAITS("HB-P311", Kind.CONFLICT),
    /** A result of that kind and day is known of her: by another way, or under another number. */
    CHECKED_ALREADY("HB-P312", Kind.CONFLICT);

    private final String code;
    private final Kind kind;

    CheckupRefusal(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
