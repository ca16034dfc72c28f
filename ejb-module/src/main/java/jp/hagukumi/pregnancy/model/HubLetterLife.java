package jp.hagukumi.pregnancy.model;

import static jp.hagukumi.pregnancy.satogaeri.HubLetterState.DROPPED;
import static jp.hagukumi.pregnancy.satogaeri.HubLetterState.STUCK;
import static jp.hagukumi.pregnancy.satogaeri.HubLetterState.TAKEN;
import static jp.hagukumi.pregnancy.satogaeri.HubLetterState.WAITING;

import jp.hagukumi.kernel.state.Lifecycle;
import jp.hagukumi.pregnancy.satogaeri.HubLetterState;

/** The life of a message to the hub. One that failed goes again until it is taken, dropped or refused for good. */
public final class HubLetterLife {

    private HubLetterLife() {}

    /** What moves it. */
    public enum Event {
        /** The hub has it. */
        TAKE,
        /** It must not go any more. */
        DROP,
        /** The hub refused it as it is. */
        GIVE_UP,
        /** Somebody put right what was wrong. */
        RETRY
    }

    public static final Lifecycle<HubLetterState, Event> TABLE = Lifecycle.startingAt(
                    "hub-letter", WAITING, Event.class)
            .edge(WAITING, Event.TAKE, TAKEN)
            .edge(WAITING, Event.DROP, DROPPED)
            .edge(WAITING, Event.GIVE_UP, STUCK)
            .edge(STUCK, Event.DROP, DROPPED)
            .edge(STUCK, Event.RETRY, WAITING)
            .drawn();
}
