package jp.hagukumi.pregnancy.care.model;

import jp.hagukumi.kernel.state.Lifecycle;
import jp.hagukumi.pregnancy.care.PostnatalApplicationState;

/** The life of an application for care after the birth: applied for, decided once, and stopped where it rests on nothing any more. */
public final class PostnatalApplicationLife {

    private PostnatalApplicationLife() {}

    /** What moves it. */
    public enum Event {
        GRANT,
        DECLINE,
        /** She takes it back. */
        WITHDRAW,
        /** A move away, a death, a notice made by mistake. */
        STOP
    }

    public static final Lifecycle<PostnatalApplicationState, Event> TABLE = Lifecycle.startingAt(
                    "postnatal-application", PostnatalApplicationState.APPLIED, Event.class)
            .edge(PostnatalApplicationState.APPLIED, Event.GRANT, PostnatalApplicationState.GRANTED)
            .edge(PostnatalApplicationState.APPLIED, Event.DECLINE, PostnatalApplicationState.DECLINED)
            .edge(PostnatalApplicationState.APPLIED, Event.WITHDRAW, PostnatalApplicationState.WITHDRAWN)
            .edge(PostnatalApplicationState.APPLIED, Event.STOP, PostnatalApplicationState.STOPPED)
            .edge(PostnatalApplicationState.GRANTED, Event.STOP, PostnatalApplicationState.STOPPED)
            .drawn();
}
