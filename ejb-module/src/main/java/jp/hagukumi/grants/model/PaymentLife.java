package jp.hagukumi.grants.model;

import jp.hagukumi.grants.payout.PaymentState;
import jp.hagukumi.kernel.state.Lifecycle;

/**
 * The life of a payment. Before its file has left it may be withdrawn or taken out of its batch; after that only the bank ends it, and
 * what was taken for settled may still come back.
 */
public final class PaymentLife {

    private PaymentLife() {}

    /** What moves it. */
    public enum Event {
        /** A second person agrees. */
        APPROVE,
        /** Not to be paid after all. */
        WITHDRAW,
        /** Gathered into a batch. */
        BATCH,
        /** Its batch is taken apart. */
        UNBATCH,
        /** Its file leaves. */
        EXPORT,
        SETTLE,
        /** The bank gives it back. */
        RETURN,
        /** Another payment to a corrected account follows. */
        CORRECT
    }

    public static final Lifecycle<PaymentState, Event> TABLE = Lifecycle.startingAt(
                    "payment", PaymentState.PROPOSED, Event.class)
            .edge(PaymentState.PROPOSED, Event.APPROVE, PaymentState.APPROVED)
            .edge(PaymentState.PROPOSED, Event.WITHDRAW, PaymentState.WITHDRAWN)
            .edge(PaymentState.APPROVED, Event.WITHDRAW, PaymentState.WITHDRAWN)
            .edge(PaymentState.APPROVED, Event.BATCH, PaymentState.BATCHED)
            .edge(PaymentState.BATCHED, Event.UNBATCH, PaymentState.APPROVED)
            .edge(PaymentState.BATCHED, Event.EXPORT, PaymentState.EXPORTED)
            .edge(PaymentState.EXPORTED, Event.SETTLE, PaymentState.SETTLED)
            .edge(PaymentState.EXPORTED, Event.RETURN, PaymentState.RETURNED)
            .edge(PaymentState.SETTLED, Event.RETURN, PaymentState.RETURNED)
            .edge(PaymentState.RETURNED, Event.CORRECT, PaymentState.CORRECTED)
            .drawn();
}
