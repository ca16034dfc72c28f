package jp.hagukumi.grants.payout;

import jp.hagukumi.kernel.access.Action;

/** What may be done with payments; who may is in the access table. */
public enum PayoutAction implements Action {
    LIST_DUE,
    PROPOSE,
    APPROVE,
    WITHDRAW,
    CORRECT,
    LIST_PAYMENTS,
    MAKE_BATCH,
    RELEASE_BATCH,
    DISSOLVE_BATCH,
    READ_BATCHES,
    DOWNLOAD_BATCH,
    NOTE_HAND_IN,
    SETTLE,
    RETURN,
    NOTE_PAID_BACK,
    RECONCILE,
    ASSUME_SETTLED
}
