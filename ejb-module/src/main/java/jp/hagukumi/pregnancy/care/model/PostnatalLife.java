package jp.hagukumi.pregnancy.care.model;

import jp.hagukumi.kernel.state.Lifecycle;
import jp.hagukumi.pregnancy.care.PostnatalState;

/**
 * The life of a booking: booked, moved, used or not, called off; put to a clerk's question when a loss or another day of birth
 * makes it doubtful, and stopped when it rests on nothing any more.
 */
public final class PostnatalLife {

    private PostnatalLife() {}

    /** What moves it. */
    public enum Event {
        /** Another day or place is agreed. */
        MOVE,
        /** A clerk has to ask her first. */
        ASK,
        /** She was asked and wishes it. */
        CONFIRM,
        /** What made it doubtful is gone. */
        RESUME,
        /** She came, or was visited. */
        USE,
        /** She did not come. */
        MISS,
        /** What was recorded was a mistake. */
        CORRECT,
        /** She or the desk called it off. */
        CANCEL,
        /** A move away, a death, a notice made by mistake. */
        STOP
    }

    public static final Lifecycle<PostnatalState, Event> TABLE = Lifecycle.startingAt(
                    "postnatal-booking", PostnatalState.BOOKED, Event.class)
            .edge(PostnatalState.BOOKED, Event.MOVE, PostnatalState.BOOKED)
            .edge(PostnatalState.BOOKED, Event.ASK, PostnatalState.TO_ASK)
            .edge(PostnatalState.BOOKED, Event.USE, PostnatalState.USED)
            .edge(PostnatalState.BOOKED, Event.MISS, PostnatalState.MISSED)
            .edge(PostnatalState.BOOKED, Event.CANCEL, PostnatalState.CANCELLED)
            .edge(PostnatalState.BOOKED, Event.STOP, PostnatalState.STOPPED)
            .edge(PostnatalState.TO_ASK, Event.ASK, PostnatalState.TO_ASK)
            .edge(PostnatalState.TO_ASK, Event.CONFIRM, PostnatalState.BOOKED)
            .edge(PostnatalState.TO_ASK, Event.RESUME, PostnatalState.BOOKED)
            .edge(PostnatalState.TO_ASK, Event.MOVE, PostnatalState.BOOKED)
            .edge(PostnatalState.TO_ASK, Event.CANCEL, PostnatalState.CANCELLED)
            .edge(PostnatalState.TO_ASK, Event.STOP, PostnatalState.STOPPED)
            .edge(PostnatalState.USED, Event.CORRECT, PostnatalState.BOOKED)
            .edge(PostnatalState.MISSED, Event.CORRECT, PostnatalState.BOOKED)
            .drawn();
}
