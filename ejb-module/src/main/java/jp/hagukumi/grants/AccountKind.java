package jp.hagukumi.grants;

/** Kind of deposit, as the transfer file's 預金種目 knows it. */
public enum AccountKind {
    /** 普通 (1). */
    ORDINARY,
    /** 当座 (2). */
    CURRENT,
    /** 貯蓄 (4). */
    SAVINGS
}
