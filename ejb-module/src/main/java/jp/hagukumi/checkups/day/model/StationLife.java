package jp.hagukumi.checkups.day.model;

import jp.hagukumi.checkups.day.StationState;
import jp.hagukumi.kernel.state.Lifecycle;

/** The life of a station of one child's day. */
public final class StationLife {

    private StationLife() {}

    /** What moves it. */
    public enum Event {
        /** The child comes to it; from wherever it was it goes back to waiting. */
        COME,
        /** The child goes before it was done. */
        GO,
        /** Everything that belongs to it is recorded. */
        PASS,
        /** It cannot be done today; the reason is kept. */
        LEAVE_OUT
    }

    public static final Lifecycle<StationState, Event> TABLE = Lifecycle.startingAt(
                    "checkup-station", StationState.WAITING, Event.class)
            .edge(StationState.WAITING, Event.COME, StationState.AT)
            .edge(StationState.WAITING, Event.PASS, StationState.DONE)
            .edge(StationState.WAITING, Event.LEAVE_OUT, StationState.LEFT_OUT)
            .edge(StationState.AT, Event.GO, StationState.WAITING)
            .edge(StationState.AT, Event.PASS, StationState.DONE)
            .edge(StationState.AT, Event.LEAVE_OUT, StationState.LEFT_OUT)
            .edge(StationState.DONE, Event.COME, StationState.AT)
            .edge(StationState.LEFT_OUT, Event.COME, StationState.AT)
            .drawn();
}
