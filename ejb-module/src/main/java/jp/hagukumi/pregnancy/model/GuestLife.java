package jp.hagukumi.pregnancy.model;

import static jp.hagukumi.pregnancy.satogaeri.GuestState.ACCEPTED;
import static jp.hagukumi.pregnancy.satogaeri.GuestState.ARRIVED;
import static jp.hagukumi.pregnancy.satogaeri.GuestState.DECLINED;
import static jp.hagukumi.pregnancy.satogaeri.GuestState.PLANNED;
import static jp.hagukumi.pregnancy.satogaeri.GuestState.RECALLED;
import static jp.hagukumi.pregnancy.satogaeri.GuestState.REPORTED;

import jp.hagukumi.kernel.state.Lifecycle;
import jp.hagukumi.pregnancy.satogaeri.GuestState;

/** The life of a guest's case: asked for, taken on or not, planned, done and told. Her municipality may take it back at any time. */
public final class GuestLife {

    private GuestLife() {}

    /** What moves it. */
    public enum Event {
        /** A ward takes it on. */
        ACCEPT,
        /** We cannot. */
        DECLINE,
        /** Day, hour and visitor are agreed, or agreed anew. */
        PLAN,
        /** Something was done, and is told. */
        REPORT,
        /** Her municipality asks with other days or another address. */
        ASK_ANEW,
        /** Her municipality takes it back. */
        RECALL
    }

    public static final Lifecycle<GuestState, Event> TABLE = Lifecycle.startingAt("guest", ARRIVED, Event.class)
            .edge(ARRIVED, Event.ACCEPT, ACCEPTED)
            .edge(ARRIVED, Event.DECLINE, DECLINED)
            .edge(ACCEPTED, Event.DECLINE, DECLINED)
            .edge(ACCEPTED, Event.PLAN, PLANNED)
            .edge(PLANNED, Event.PLAN, PLANNED)
            .edge(ACCEPTED, Event.REPORT, REPORTED)
            .edge(PLANNED, Event.REPORT, REPORTED)
            .edge(REPORTED, Event.REPORT, REPORTED)
            .edge(ARRIVED, Event.ASK_ANEW, ARRIVED)
            .edge(ACCEPTED, Event.ASK_ANEW, ARRIVED)
            .edge(PLANNED, Event.ASK_ANEW, ARRIVED)
            .edge(DECLINED, Event.ASK_ANEW, ARRIVED)
            .edge(ARRIVED, Event.RECALL, RECALLED)
            .edge(ACCEPTED, Event.RECALL, RECALLED)
            .edge(DECLINED, Event.RECALL, RECALLED)
            .edge(PLANNED, Event.RECALL, RECALLED)
            .edge(REPORTED, Event.RECALL, RECALLED)
            .drawn();
}
