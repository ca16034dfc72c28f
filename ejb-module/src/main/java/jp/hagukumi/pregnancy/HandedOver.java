package jp.hagukumi.pregnancy;

/** What may be handed over with the handbook. */
public enum HandedOver {
    /** マタニティマーク. */
    MATERNITY_MARK,
    /** 妊婦健康診査受診券. */
    CHECKUP_VOUCHERS,
    /** 歯科健診の券. */
    DENTAL_VOUCHERS,
    /** 出生連絡票. */
    CONTACT_SLIP,
    /** 先天性代謝異常検査申込書. */
    NEWBORN_SCREENING_FORM,
    /** 新生児聴覚検査受診券. */
    HEARING_VOUCHER,
    /** 父子手帳ほか案内. */
    GUIDES
}
