package jp.hagukumi.grants;

/** Which right a line pays. */
public enum Instalment {
    /** 妊婦支援給付金（1回目）: with the certification. */
    FIRST,
    /** 妊婦支援給付金（2回目）: with the notice of the number of fetuses. */
    SECOND,
    /** 償還払い: what she paid for a checkup outside the contract area. */
    REIMBURSEMENT
}
