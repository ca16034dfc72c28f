package jp.hagukumi.pregnancy.model;

import jp.hagukumi.kernel.state.Lifecycle;
import jp.hagukumi.pregnancy.consultation.CareState;

/** The life of a nurse's case: open from the notice on, closed when she leaves the city or has died. */
public final class CareLife {

    private CareLife() {}

    /** What moves it. */
    public enum Event {
        /** She has left the city or died, the notice was a mistake, or nothing more is to be done. */
        CLOSE,
        /** What closed it was a mistake, or she needs somebody again. */
        REOPEN
    }

    public static final Lifecycle<CareState, Event> TABLE = Lifecycle.startingAt(
                    "care-case", CareState.OPEN, Event.class)
            .edge(CareState.OPEN, Event.CLOSE, CareState.CLOSED)
            .edge(CareState.CLOSED, Event.REOPEN, CareState.OPEN)
            .drawn();
}
