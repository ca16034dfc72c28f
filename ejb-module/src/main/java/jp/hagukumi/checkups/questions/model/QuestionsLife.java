package jp.hagukumi.checkups.questions.model;

import jp.hagukumi.checkups.questions.QuestionsState;
import jp.hagukumi.kernel.state.Lifecycle;

/** The life of a checkup's questionnaire: begun, handed in, changed and handed in again until the day. */
public final class QuestionsLife {

    private QuestionsLife() {}

    /** What moves it. */
    public enum Event {
        /** More of it is written, or something is written differently. */
        KEEP,
        /** A guardian hands in what she has written. */
        HAND_IN
    }

    public static final Lifecycle<QuestionsState, Event> TABLE = Lifecycle.startingAt(
                    "checkup-questions", QuestionsState.BEGUN, Event.class)
            .edge(QuestionsState.BEGUN, Event.KEEP, QuestionsState.BEGUN)
            .edge(QuestionsState.BEGUN, Event.HAND_IN, QuestionsState.HANDED_IN)
            .edge(QuestionsState.HANDED_IN, Event.KEEP, QuestionsState.CHANGING)
            .edge(QuestionsState.HANDED_IN, Event.HAND_IN, QuestionsState.HANDED_IN)
            .edge(QuestionsState.CHANGING, Event.KEEP, QuestionsState.CHANGING)
            .edge(QuestionsState.CHANGING, Event.HAND_IN, QuestionsState.HANDED_IN)
            .drawn();
}
