package jp.hagukumi.pregnancy.model;

import jp.hagukumi.kernel.state.Lifecycle;
import jp.hagukumi.pregnancy.PregnancyState;

/**
 * The life of a pregnancy as the city knows it: notified, interviewed, and ended by a birth, by a loss, by a move or by the
 * woman's death. What was told by mistake is taken back: a notice before the interview, a birth or a loss whenever it is found.
 */
public final class PregnancyLife {

    private PregnancyLife() {}

    /** What moves it. */
    public enum Event {
        /** The interview was held. */
        INTERVIEW,
        /** A child was born alive. */
        DELIVER,
        /** No child of it lives. */
        LOSE,
        /** She has moved to another municipality. */
        MOVE_OUT,
        /** The birth or the loss had been told by mistake. */
        TAKE_BACK,
        /** The notice was a mistake. */
        WITHDRAW,
        /** The woman has died. */
        WOMAN_DIED
    }

    public static final Lifecycle<PregnancyState, Event> TABLE = Lifecycle.startingAt(
                    "pregnancy", PregnancyState.NOTIFIED, Event.class)
            .edge(PregnancyState.NOTIFIED, Event.INTERVIEW, PregnancyState.INTERVIEWED)
            .edge(PregnancyState.INTERVIEWED, Event.INTERVIEW, PregnancyState.INTERVIEWED)
            .edge(PregnancyState.NOTIFIED, Event.DELIVER, PregnancyState.DELIVERED)
            .edge(PregnancyState.INTERVIEWED, Event.DELIVER, PregnancyState.DELIVERED)
            .edge(PregnancyState.NOTIFIED, Event.LOSE, PregnancyState.LOST)
            .edge(PregnancyState.INTERVIEWED, Event.LOSE, PregnancyState.LOST)
            .edge(PregnancyState.DELIVERED, Event.LOSE, PregnancyState.LOST)
            .edge(PregnancyState.NOTIFIED, Event.MOVE_OUT, PregnancyState.MOVED_OUT)
            .edge(PregnancyState.INTERVIEWED, Event.MOVE_OUT, PregnancyState.MOVED_OUT)
            .edge(PregnancyState.DELIVERED, Event.TAKE_BACK, PregnancyState.NOTIFIED)
            .edge(PregnancyState.LOST, Event.TAKE_BACK, PregnancyState.NOTIFIED)
            .edge(PregnancyState.NOTIFIED, Event.WITHDRAW, PregnancyState.WITHDRAWN)
            .edge(PregnancyState.NOTIFIED, Event.WOMAN_DIED, PregnancyState.CLOSED)
            .edge(PregnancyState.INTERVIEWED, Event.WOMAN_DIED, PregnancyState.CLOSED)
            .edge(PregnancyState.DELIVERED, Event.WOMAN_DIED, PregnancyState.CLOSED)
            .edge(PregnancyState.LOST, Event.WOMAN_DIED, PregnancyState.CLOSED)
            .drawn();
}
