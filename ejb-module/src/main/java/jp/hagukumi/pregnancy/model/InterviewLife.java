package jp.hagukumi.pregnancy.model;

import jp.hagukumi.kernel.state.Lifecycle;
import jp.hagukumi.pregnancy.consultation.InterviewState;

/** The life of a booking: booked, moved to another hour, held, called off; stopped when nothing is left to talk about. */
public final class InterviewLife {

    private InterviewLife() {}

    /** What moves it. */
    public enum Event {
        /** Another hour is agreed. */
        MOVE,
        /** It took place. */
        HOLD,
        /** She or the desk called it off, or another ward is hers now. */
        CANCEL,
        /** A loss, a death. */
        STOP
    }

    public static final Lifecycle<InterviewState, Event> TABLE = Lifecycle.startingAt(
                    "interview", InterviewState.BOOKED, Event.class)
            .edge(InterviewState.BOOKED, Event.MOVE, InterviewState.BOOKED)
            .edge(InterviewState.BOOKED, Event.HOLD, InterviewState.HELD)
            .edge(InterviewState.BOOKED, Event.CANCEL, InterviewState.CANCELLED)
            .edge(InterviewState.BOOKED, Event.STOP, InterviewState.STOPPED)
            .drawn();
}
