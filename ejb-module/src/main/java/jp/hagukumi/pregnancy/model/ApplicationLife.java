package jp.hagukumi.pregnancy.model;

import static jp.hagukumi.pregnancy.intake.ApplicationState.OPENED;
import static jp.hagukumi.pregnancy.intake.ApplicationState.REJECTED;
import static jp.hagukumi.pregnancy.intake.ApplicationState.RETURNED;
import static jp.hagukumi.pregnancy.intake.ApplicationState.SETTLED;
import static jp.hagukumi.pregnancy.intake.ApplicationState.SET_ASIDE;

import jp.hagukumi.kernel.state.Lifecycle;
import jp.hagukumi.pregnancy.intake.ApplicationState;

/** The life of an application that did not become a case by itself. Most do, and begin and end in OPENED. */
public final class ApplicationLife {

    private ApplicationLife() {}

    /** What moves it. */
    public enum Event {
        /** A clerk has found the woman. */
        OPEN,
        /** An item has to be mended. */
        RETURN,
        /** It is not taken. */
        REJECT,
        /** It was seen to without a word to the portal. */
        SETTLE
    }

    public static final Lifecycle<ApplicationState, Event> TABLE = Lifecycle.startingAt(
                    "portal-application", SET_ASIDE, Event.class)
            .edge(SET_ASIDE, Event.OPEN, OPENED)
            .edge(SET_ASIDE, Event.RETURN, RETURNED)
            .edge(SET_ASIDE, Event.REJECT, REJECTED)
            .edge(SET_ASIDE, Event.SETTLE, SETTLED)
            .drawn();
}
