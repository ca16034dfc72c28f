package jp.hagukumi.pregnancy.results.model;

import jp.hagukumi.kernel.state.Lifecycle;
import jp.hagukumi.pregnancy.results.SentResultState;

/** The life of something sent: with the woman's results, or set aside until a clerk says whose it is. */
public final class SentResultLife {

    private SentResultLife() {}

    /** What moves it. */
    public enum Event {
        /** Its woman was found. */
        PUT,
        /** It belongs to nobody here. */
        DISMISS,
        /** The next version came. */
        REPLACE,
        WITHDRAW
    }

    public static final Lifecycle<SentResultState, Event> TABLE = Lifecycle.startingAt(
                    "sent result", SentResultState.SET_ASIDE, Event.class)
            .edge(SentResultState.SET_ASIDE, Event.PUT, SentResultState.TAKEN)
            .edge(SentResultState.SET_ASIDE, Event.DISMISS, SentResultState.DISMISSED)
            .edge(SentResultState.SET_ASIDE, Event.REPLACE, SentResultState.REPLACED)
            .edge(SentResultState.SET_ASIDE, Event.WITHDRAW, SentResultState.WITHDRAWN)
            .edge(SentResultState.TAKEN, Event.REPLACE, SentResultState.REPLACED)
            .edge(SentResultState.TAKEN, Event.WITHDRAW, SentResultState.WITHDRAWN)
            .edge(SentResultState.DISMISSED, Event.REPLACE, SentResultState.REPLACED)
            .drawn();
}
