package jp.hagukumi.pregnancy.model;

import jp.hagukumi.kernel.state.Lifecycle;
import jp.hagukumi.pregnancy.consultation.TouchPointState;

/**
 * The life of a touch point: planned for a day, opened, reminded of, handed to the nurses, done. It may be done whenever
 * somebody talks with her. What a loss stopped or the end of the pregnancy ended begins anew where that is taken back.
 */
public final class TouchPointLife {

    private TouchPointLife() {}

    /** What moves it. */
    public enum Event {
        /** Its day has come. */
        OPEN,
        /** She has not answered by the day of the reminder. */
        REMIND,
        /** She has not answered by the day on which a nurse sees to it. */
        ESCALATE,
        /** It took place. */
        DO,
        /** A loss, a death. */
        STOP,
        /** A birth, a move to another municipality, a mistaken notice. */
        END,
        /** What stopped or ended it was a mistake, or its days are reckoned anew. */
        RESUME
    }

    public static final Lifecycle<TouchPointState, Event> TABLE = Lifecycle.startingAt(
                    "touch-point", TouchPointState.PLANNED, Event.class)
            .edge(TouchPointState.PLANNED, Event.OPEN, TouchPointState.OPEN)
            .edge(TouchPointState.OPEN, Event.REMIND, TouchPointState.REMINDED)
            .edge(TouchPointState.OPEN, Event.ESCALATE, TouchPointState.WITH_NURSE)
            .edge(TouchPointState.REMINDED, Event.ESCALATE, TouchPointState.WITH_NURSE)
            .edge(TouchPointState.PLANNED, Event.DO, TouchPointState.DONE)
            .edge(TouchPointState.OPEN, Event.DO, TouchPointState.DONE)
            .edge(TouchPointState.REMINDED, Event.DO, TouchPointState.DONE)
            .edge(TouchPointState.WITH_NURSE, Event.DO, TouchPointState.DONE)
            .edge(TouchPointState.PLANNED, Event.STOP, TouchPointState.STOPPED)
            .edge(TouchPointState.OPEN, Event.STOP, TouchPointState.STOPPED)
            .edge(TouchPointState.REMINDED, Event.STOP, TouchPointState.STOPPED)
            .edge(TouchPointState.WITH_NURSE, Event.STOP, TouchPointState.STOPPED)
            .edge(TouchPointState.ENDED, Event.STOP, TouchPointState.STOPPED)
            .edge(TouchPointState.PLANNED, Event.END, TouchPointState.ENDED)
            .edge(TouchPointState.OPEN, Event.END, TouchPointState.ENDED)
            .edge(TouchPointState.REMINDED, Event.END, TouchPointState.ENDED)
            .edge(TouchPointState.WITH_NURSE, Event.END, TouchPointState.ENDED)
            .edge(TouchPointState.STOPPED, Event.RESUME, TouchPointState.PLANNED)
            .edge(TouchPointState.ENDED, Event.RESUME, TouchPointState.PLANNED)
            .drawn();
}
