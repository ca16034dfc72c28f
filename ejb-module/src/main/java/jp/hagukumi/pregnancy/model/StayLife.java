package jp.hagukumi.pregnancy.model;

import static jp.hagukumi.pregnancy.satogaeri.StayState.ACCEPTED;
import static jp.hagukumi.pregnancy.satogaeri.StayState.CONSENTED;
import static jp.hagukumi.pregnancy.satogaeri.StayState.DECLINED;
import static jp.hagukumi.pregnancy.satogaeri.StayState.FINISHED;
import static jp.hagukumi.pregnancy.satogaeri.StayState.PLANNED;
import static jp.hagukumi.pregnancy.satogaeri.StayState.STOPPED;
import static jp.hagukumi.pregnancy.satogaeri.StayState.WITHDRAWN;

import jp.hagukumi.kernel.state.Lifecycle;
import jp.hagukumi.pregnancy.satogaeri.StayState;

/**
 * The life of a stay elsewhere. Who changes a plan that was told asks again, under the same consent; who takes the consent back
 * has the request recalled. What has ended stays ended: another stay is another one.
 */
public final class StayLife {

    private StayLife() {}

    /** What moves it. */
    public enum Event {
        /** She writes her plan anew. */
        CHANGE,
        /** She agrees that the other municipality is told. */
        CONSENT,
        /** The other municipality takes it on. */
        ACCEPT,
        /** The other municipality cannot. */
        DECLINE,
        /** The other municipality tells what it has done. */
        REPORT,
        /** She takes it back. */
        WITHDRAW,
        /** A loss, a death or a move ends it without a word. */
        STOP,
        /** The time she agreed to is over. */
        FINISH
    }

    public static final Lifecycle<StayState, Event> TABLE = Lifecycle.startingAt("stay-elsewhere", PLANNED, Event.class)
            .edge(PLANNED, Event.CHANGE, PLANNED)
            .edge(CONSENTED, Event.CHANGE, CONSENTED)
            .edge(ACCEPTED, Event.CHANGE, CONSENTED)
            .edge(DECLINED, Event.CHANGE, CONSENTED)
            .edge(PLANNED, Event.CONSENT, CONSENTED)
            .edge(CONSENTED, Event.ACCEPT, ACCEPTED)
            .edge(CONSENTED, Event.DECLINE, DECLINED)
            .edge(ACCEPTED, Event.DECLINE, DECLINED)
            .edge(ACCEPTED, Event.REPORT, ACCEPTED)
            .edge(CONSENTED, Event.REPORT, ACCEPTED)
            .edge(PLANNED, Event.WITHDRAW, WITHDRAWN)
            .edge(CONSENTED, Event.WITHDRAW, WITHDRAWN)
            .edge(ACCEPTED, Event.WITHDRAW, WITHDRAWN)
            .edge(DECLINED, Event.WITHDRAW, WITHDRAWN)
            .edge(PLANNED, Event.STOP, STOPPED)
            .edge(CONSENTED, Event.STOP, STOPPED)
            .edge(ACCEPTED, Event.STOP, STOPPED)
            .edge(DECLINED, Event.STOP, STOPPED)
            .edge(PLANNED, Event.FINISH, FINISHED)
            .edge(CONSENTED, Event.FINISH, FINISHED)
            .edge(ACCEPTED, Event.FINISH, FINISHED)
            .edge(DECLINED, Event.FINISH, FINISHED)
            .drawn();
}
