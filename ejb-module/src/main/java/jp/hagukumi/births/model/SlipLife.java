package jp.hagukumi.births.model;

import jp.hagukumi.kernel.state.Lifecycle;

/** The life of one filed version of a contact slip. None is ever lost or changed. */
public final class SlipLife {

    private SlipLife() {}

    /** Where a version stands. */
    public enum State {
        /** In force: the newest of its child. */
        FILED,
        /** The family filed a newer one. */
        SUPERSEDED,
        /** The child was not this mother's: the join it rested on was undone. */
        WITHDRAWN
    }

    /** What moves it. */
    public enum Event {
        FILE_AGAIN,
        WITHDRAW
    }

    public static final Lifecycle<State, Event> TABLE = Lifecycle.startingAt("slip", State.FILED, Event.class)
            .edge(State.FILED, Event.FILE_AGAIN, State.SUPERSEDED)
            .edge(State.FILED, Event.WITHDRAW, State.WITHDRAWN)
            .drawn();
}
