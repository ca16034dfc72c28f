package jp.hagukumi.grants.model;

import jp.hagukumi.grants.payout.BatchState;
import jp.hagukumi.kernel.state.Lifecycle;

/** The life of a batch: made by one person, let go by another, closed when the bank has ended each of its payments. */
public final class BatchLife {

    private BatchLife() {}

    /** What moves it. */
    public enum Event {
        /** A second person lets it go: its file is written. */
        RELEASE,
        /** Taken apart before it was let go. */
        DISSOLVE,
        CLOSE
    }

    public static final Lifecycle<BatchState, Event> TABLE = Lifecycle.startingAt(
                    "payment-batch", BatchState.MADE, Event.class)
            .edge(BatchState.MADE, Event.RELEASE, BatchState.RELEASED)
            .edge(BatchState.MADE, Event.DISSOLVE, BatchState.DISSOLVED)
            .edge(BatchState.RELEASED, Event.CLOSE, BatchState.CLOSED)
            .drawn();
}
