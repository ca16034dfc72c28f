package jp.hagukumi.checkups.clinics.model;

import jp.hagukumi.checkups.clinics.PaymentListState;
import jp.hagukumi.kernel.state.Lifecycle;

/** The life of a month's payment list. */
public final class PaymentListLife {

    private PaymentListLife() {}

    /** What moves it. */
    public enum Event {
        /** A second person has looked at it. */
        APPROVE,
        /** It is made anew. */
        WITHDRAW
    }

    public static final Lifecycle<PaymentListState, Event> TABLE = Lifecycle.startingAt(
                    "clinic-payment-list", PaymentListState.PROPOSED, Event.class)
            .edge(PaymentListState.PROPOSED, Event.APPROVE, PaymentListState.APPROVED)
            .edge(PaymentListState.PROPOSED, Event.WITHDRAW, PaymentListState.WITHDRAWN)
            .drawn();
}
