package jp.hagukumi.outbox;

import jp.hagukumi.kernel.state.Lifecycle;

/** How far one recipient's delivery has come. */
public enum DeliveryState {
    WAITING,
    DONE,
    /** Tried enough; an administrator must look. */
    STUCK;

    /** What moves a delivery. */
    public enum Event {
        DELIVER,
        GIVE_UP,
        RETRY
    }

    public static final Lifecycle<DeliveryState, Event> LIFE = Lifecycle.startingAt("delivery", WAITING, Event.class)
            .edge(WAITING, Event.DELIVER, DONE)
            .edge(WAITING, Event.GIVE_UP, STUCK)
            .edge(STUCK, Event.RETRY, WAITING)
            .drawn();
}
