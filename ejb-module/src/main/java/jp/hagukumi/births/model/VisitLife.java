package jp.hagukumi.births.model;

import jp.hagukumi.births.VisitState;
import jp.hagukumi.kernel.state.Lifecycle;

/**
 * The life of a visit to a family with a newborn: due, agreed by phone, made, followed up. It goes back to due when another ward
 * takes it over or what was agreed is called off. It ends without a visit when what it rested on was undone, or, without another word to the family, after a
 * death.
 */
public final class VisitLife {

    private VisitLife() {}

    /** What moves it. */
    public enum Event {
        /** Day, hour and visitor are agreed, or agreed anew. */
        PLAN,
        /** Another ward takes it over. */
        MOVE,
        /** What was agreed does not take place; another day will be agreed. */
        CALL_OFF,
        /** It was made. */
        RECORD,
        /** Something followed it. */
        FOLLOW,
        /** Nothing more follows. */
        CLOSE,
        /** What it rested on is gone. */
        CANCEL,
        /** The mother or the child has died. */
        STOP
    }

    public static final Lifecycle<VisitState, Event> TABLE = Lifecycle.startingAt("visit", VisitState.DUE, Event.class)
            .edge(VisitState.DUE, Event.PLAN, VisitState.PLANNED)
            .edge(VisitState.PLANNED, Event.PLAN, VisitState.PLANNED)
            .edge(VisitState.DUE, Event.MOVE, VisitState.DUE)
            .edge(VisitState.PLANNED, Event.MOVE, VisitState.DUE)
            .edge(VisitState.PLANNED, Event.CALL_OFF, VisitState.DUE)
            .edge(VisitState.PLANNED, Event.RECORD, VisitState.VISITED)
            .edge(VisitState.VISITED, Event.FOLLOW, VisitState.VISITED)
            .edge(VisitState.VISITED, Event.CLOSE, VisitState.CLOSED)
            .edge(VisitState.DUE, Event.CANCEL, VisitState.CANCELLED)
            .edge(VisitState.PLANNED, Event.CANCEL, VisitState.CANCELLED)
            .edge(VisitState.DUE, Event.STOP, VisitState.STOPPED)
            .edge(VisitState.PLANNED, Event.STOP, VisitState.STOPPED)
            .edge(VisitState.VISITED, Event.STOP, VisitState.STOPPED)
            .drawn();
}
