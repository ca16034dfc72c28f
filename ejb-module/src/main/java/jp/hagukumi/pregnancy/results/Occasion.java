package jp.hagukumi.pregnancy.results;

import jp.hagukumi.pregnancy.checkups.Checkup;
import jp.hagukumi.pregnancy.checkups.VoucherKind;

/** Which checkup it was, as clinics say it. */
public enum Occasion {
    /** 妊婦健康診査, one of the fourteen. */
    ANTENATAL(Checkup.Kind.ANTENATAL, VoucherKind.ANTENATAL),
    /** 多胎妊婦の追加分. */
    EXTRA(Checkup.Kind.ANTENATAL, VoucherKind.EXTRA),
    /** 産婦健康診査, about two weeks after the birth. */
    POSTNATAL_TWO_WEEKS(Checkup.Kind.POSTNATAL, VoucherKind.POSTNATAL),
    /** 産婦健康診査, about one month after the birth. */
    POSTNATAL_ONE_MONTH(Checkup.Kind.POSTNATAL, VoucherKind.POSTNATAL);

    private final Checkup.Kind kind;
    private final VoucherKind voucher;

    Occasion(Checkup.Kind kind, VoucherKind voucher) {
        this.kind = kind;
        this.voucher = voucher;
    }

    public Checkup.Kind kind() {
        return kind;
    }

    /** The kind of voucher that pays for it. */
    public VoucherKind voucher() {
        return voucher;
    }
}
