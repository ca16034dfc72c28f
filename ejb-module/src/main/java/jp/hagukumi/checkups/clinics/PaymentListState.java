package jp.hagukumi.checkups.clinics;

/** Where a payment list stands; the edges are drawn in {@code docs/states/clinic-payment-list.md}. */
public enum PaymentListState {
    /** Waits for a second person. */
    PROPOSED,
    /** Frozen: what was wrong is a difference in a later list. */
    APPROVED,
    WITHDRAWN
}
