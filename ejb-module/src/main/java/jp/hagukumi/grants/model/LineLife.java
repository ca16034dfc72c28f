package jp.hagukumi.grants.model;

import jp.hagukumi.grants.LineState;
import jp.hagukumi.kernel.state.Lifecycle;

/** The life of what is owed: due, held while a person looks, settled, or cancelled before it was paid. */
public final class LineLife {

    private LineLife() {}

    /** What moves it. */
    public enum Event {
        /** Nothing is paid until a person has looked. */
        HOLD,
        /** It is paid after all. */
        GO_ON,
        /** The money has arrived. */
        SETTLE,
        /** The money that had arrived came back. */
        REOPEN,
        CANCEL
    }

    public static final Lifecycle<LineState, Event> TABLE = Lifecycle.startingAt(
                    "award-line", LineState.DUE, Event.class)
            .edge(LineState.DUE, Event.HOLD, LineState.HELD)
            .edge(LineState.DUE, Event.SETTLE, LineState.SETTLED)
            .edge(LineState.DUE, Event.CANCEL, LineState.CANCELLED)
            .edge(LineState.HELD, Event.GO_ON, LineState.DUE)
            .edge(LineState.HELD, Event.SETTLE, LineState.SETTLED)
            .edge(LineState.HELD, Event.CANCEL, LineState.CANCELLED)
            .edge(LineState.SETTLED, Event.REOPEN, LineState.DUE)
            .drawn();
}
