package jp.hagukumi.pregnancy.checkups;

/** What a voucher is for. */
public enum VoucherKind {
    /** 妊婦健康診査. */
    ANTENATAL,
    /** On top, where several children are expected (多胎). */
    EXTRA,
    /** 産婦健康診査; usable after a loss too. */
    POSTNATAL
}
