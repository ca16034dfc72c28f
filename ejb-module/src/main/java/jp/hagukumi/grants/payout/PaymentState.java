package jp.hagukumi.grants.payout;

/** Where a payment stands. */
public enum PaymentState {
    PROPOSED,
    /** A second person agrees. */
    APPROVED,
    BATCHED,
    /** In the file for the bank. */
    EXPORTED,
    SETTLED,
    /** The bank could not credit it and gave it back. */
    RETURNED,
    /** Returned, and followed by another payment to a corrected account. */
    CORRECTED,
    /** Not to be paid after all. */
    WITHDRAWN
}
