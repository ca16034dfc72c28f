package jp.hagukumi.births.model;

import jp.hagukumi.kernel.state.Lifecycle;

/**
 * The life of a visit to a family with a newborn: due, agreed by phone, made, followed up. It ends without a visit when the
 * family does not want one, when what it rested on was undone, or, without another word to the family, after a death.
 */
public final class VisitLife {

    private VisitLife() {}

    /** Where a visit stands. */
    public enum State {
        DUE,
        PLANNED,
        VISITED,
        CLOSED,
        CANCELLED,
        STOPPED
    }

    /** What moves it. */
    public enum Event {
        PLAN,
        RECORD,
        CLOSE,
        CANCEL,
        STOP
    }

    public static final Lifecycle<State, Event> TABLE = Lifecycle.startingAt("visit", State.DUE, Event.class)
            .edge(State.DUE, Event.PLAN, State.PLANNED)
            .edge(State.PLANNED, Event.PLAN, State.PLANNED)
            .edge(State.PLANNED, Event.RECORD, State.VISITED)
            .edge(State.VISITED, Event.CLOSE, State.CLOSED)
            .edge(State.DUE, Event.CANCEL, State.CANCELLED)
            .edge(State.PLANNED, Event.CANCEL, State.CANCELLED)
            .edge(State.DUE, Event.STOP, State.STOPPED)
            .edge(State.PLANNED, Event.STOP, State.STOPPED)
            .edge(State.VISITED, Event.STOP, State.STOPPED)
            .drawn();
}
