package jp.hagukumi.checkups.model;

import jp.hagukumi.checkups.CheckupState;
import jp.hagukumi.kernel.state.Lifecycle;

/** The life of one child's checkup, from being due to being done with. */
public final class CheckupLife {

    private CheckupLife() {}

    /** What moves it. */
    public enum Event {
        /** A place in a session's band is the child's. */
        PLACE,
        /** Another place. */
        MOVE,
        /** The family calls the date off and will choose another. */
        CANCEL,
        /** The city calls the session off, or another ward is the child's now. */
        CALL_OFF,
        /** The day passed without the child, or the window did. */
        MISS,
        ARRIVE,
        /** Received by mistake; nothing was recorded. */
        UNDO_ARRIVAL,
        EXAMINE,
        DECIDE,
        RELEASE,
        CLOSE,
        /** Something was found wrong: a step back, to be examined, decided and told anew. */
        REOPEN,
        /** The child did not come, and is known to be well. */
        KNOW_WELL,
        /** Done at a clinic or in another municipality. */
        DONE_ELSEWHERE,
        /** The result that said so was cancelled. */
        TAKE_BACK,
        /** Long in hospital, or the parents' wish. */
        EXEMPT,
        /** Moved out of the city or died. */
        LEAVE,
        /** Lives in the city again. */
        RETURN
    }

    public static final Lifecycle<CheckupState, Event> TABLE = Lifecycle.startingAt(
                    "checkup", CheckupState.TARGETED, Event.class)
            .edge(CheckupState.TARGETED, Event.PLACE, CheckupState.INVITED)
            .edge(CheckupState.TARGETED, Event.CALL_OFF, CheckupState.TARGETED)
            .edge(CheckupState.TARGETED, Event.MISS, CheckupState.MISSED)
            .edge(CheckupState.TARGETED, Event.DONE_ELSEWHERE, CheckupState.ELSEWHERE)
            .edge(CheckupState.TARGETED, Event.EXEMPT, CheckupState.EXEMPT)
            .edge(CheckupState.TARGETED, Event.LEAVE, CheckupState.LEFT)
            .edge(CheckupState.INVITED, Event.MOVE, CheckupState.INVITED)
            .edge(CheckupState.INVITED, Event.CANCEL, CheckupState.TARGETED)
            .edge(CheckupState.INVITED, Event.CALL_OFF, CheckupState.TARGETED)
            .edge(CheckupState.INVITED, Event.MISS, CheckupState.MISSED)
            .edge(CheckupState.INVITED, Event.ARRIVE, CheckupState.ARRIVED)
            .edge(CheckupState.INVITED, Event.DONE_ELSEWHERE, CheckupState.ELSEWHERE)
            .edge(CheckupState.INVITED, Event.EXEMPT, CheckupState.EXEMPT)
            .edge(CheckupState.INVITED, Event.LEAVE, CheckupState.LEFT)
            .edge(CheckupState.MISSED, Event.PLACE, CheckupState.INVITED)
            .edge(CheckupState.MISSED, Event.CALL_OFF, CheckupState.TARGETED)
            .edge(CheckupState.MISSED, Event.ARRIVE, CheckupState.ARRIVED)
            .edge(CheckupState.MISSED, Event.KNOW_WELL, CheckupState.CLOSED)
            .edge(CheckupState.MISSED, Event.DONE_ELSEWHERE, CheckupState.ELSEWHERE)
            .edge(CheckupState.MISSED, Event.EXEMPT, CheckupState.EXEMPT)
            .edge(CheckupState.MISSED, Event.LEAVE, CheckupState.LEFT)
            .edge(CheckupState.ARRIVED, Event.UNDO_ARRIVAL, CheckupState.INVITED)
            .edge(CheckupState.ARRIVED, Event.EXAMINE, CheckupState.EXAMINED)
            .edge(CheckupState.EXAMINED, Event.REOPEN, CheckupState.ARRIVED)
            .edge(CheckupState.DECIDED, Event.REOPEN, CheckupState.EXAMINED)
            .edge(CheckupState.RELEASED, Event.REOPEN, CheckupState.EXAMINED)
            .edge(CheckupState.CLOSED, Event.REOPEN, CheckupState.EXAMINED)
            .edge(CheckupState.EXAMINED, Event.DECIDE, CheckupState.DECIDED)
            .edge(CheckupState.DECIDED, Event.RELEASE, CheckupState.RELEASED)
            .edge(CheckupState.RELEASED, Event.CLOSE, CheckupState.CLOSED)
            .edge(CheckupState.ELSEWHERE, Event.TAKE_BACK, CheckupState.TARGETED)
            .edge(CheckupState.LEFT, Event.RETURN, CheckupState.TARGETED)
            .drawn();
}
