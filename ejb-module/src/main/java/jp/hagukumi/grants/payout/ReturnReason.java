package jp.hagukumi.grants.payout;

/** Why the bank gave a payment back. */
public enum ReturnReason {
    NAME_MISMATCH,
    NO_ACCOUNT,
    CLOSED,
    TYPE_MISMATCH,
    DEPOSIT_BLOCKED,
    DUPLICATE,
    /** The city itself had it recalled (組戻). */
    PAYER_RECALL,
    OTHER
}
