package jp.hagukumi.identity.model;

import jp.hagukumi.identity.SupportMeasureState;
import jp.hagukumi.kernel.state.Lifecycle;

/** The life of a support measure; drawn in docs/states/support-measure.md. */
public final class SupportMeasureLife {

    /** What moves it. */
    public enum Event {
        ASK_END,
        /** By another person than who asked. */
        CONFIRM_END,
        /** The end is not right, or was asked for by mistake: it stays. */
        KEEP
    }

    public static final Lifecycle<SupportMeasureState, Event> TABLE = Lifecycle.startingAt(
                    "support-measure", SupportMeasureState.SET, Event.class)
            .edge(SupportMeasureState.SET, Event.ASK_END, SupportMeasureState.END_ASKED)
            .edge(SupportMeasureState.END_ASKED, Event.CONFIRM_END, SupportMeasureState.ENDED)
            .edge(SupportMeasureState.END_ASKED, Event.KEEP, SupportMeasureState.SET)
            .drawn();

    private SupportMeasureLife() {}
}
