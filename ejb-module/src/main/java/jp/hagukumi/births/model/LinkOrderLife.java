package jp.hagukumi.births.model;

import static jp.hagukumi.births.registration.LinkOrderState.CANCELLED;
import static jp.hagukumi.births.registration.LinkOrderState.CANCELLING;
import static jp.hagukumi.births.registration.LinkOrderState.ENTERED;
import static jp.hagukumi.births.registration.LinkOrderState.NOT_ENTERED;
import static jp.hagukumi.births.registration.LinkOrderState.STUCK;
import static jp.hagukumi.births.registration.LinkOrderState.TAKEN;
import static jp.hagukumi.births.registration.LinkOrderState.WAITING;

import jp.hagukumi.births.registration.LinkOrderMove;
import jp.hagukumi.births.registration.LinkOrderState;
import jp.hagukumi.kernel.state.Lifecycle;

/**
 * The life of an order to the family-register system. The answer may come before the note that the order was taken: whoever sent
 * it may have died in between, so an order that waits can be answered.
 */
public final class LinkOrderLife {

    public static final Lifecycle<LinkOrderState, LinkOrderMove> TABLE = Lifecycle.startingAt(
                    "family-register-order", WAITING, LinkOrderMove.class)
            .edge(WAITING, LinkOrderMove.TAKE, TAKEN)
            .edge(WAITING, LinkOrderMove.ENTER, ENTERED)
            .edge(WAITING, LinkOrderMove.NOT_ENTER, NOT_ENTERED)
            .edge(WAITING, LinkOrderMove.CANCEL, CANCELLED)
            .edge(WAITING, LinkOrderMove.GIVE_UP, STUCK)
            .edge(TAKEN, LinkOrderMove.TAKE, TAKEN)
            .edge(TAKEN, LinkOrderMove.LOSE, WAITING)
            .edge(TAKEN, LinkOrderMove.ENTER, ENTERED)
            .edge(TAKEN, LinkOrderMove.NOT_ENTER, NOT_ENTERED)
            .edge(TAKEN, LinkOrderMove.CANCEL, CANCELLED)
            .edge(TAKEN, LinkOrderMove.GIVE_UP, STUCK)
            .edge(WAITING, LinkOrderMove.ASK_CANCEL, CANCELLING)
            .edge(TAKEN, LinkOrderMove.ASK_CANCEL, CANCELLING)
            .edge(STUCK, LinkOrderMove.ASK_CANCEL, CANCELLING)
            .edge(CANCELLING, LinkOrderMove.CANCEL, CANCELLED)
            .edge(CANCELLING, LinkOrderMove.TOO_LATE, TAKEN)
            .edge(CANCELLING, LinkOrderMove.ENTER, ENTERED)
            .edge(CANCELLING, LinkOrderMove.NOT_ENTER, NOT_ENTERED)
            .edge(CANCELLING, LinkOrderMove.GIVE_UP, STUCK)
            .edge(STUCK, LinkOrderMove.RETRY, WAITING)
            .edge(STUCK, LinkOrderMove.ENTER, ENTERED)
            .edge(STUCK, LinkOrderMove.NOT_ENTER, NOT_ENTERED)
            .drawn();

    private LinkOrderLife() {}
}
