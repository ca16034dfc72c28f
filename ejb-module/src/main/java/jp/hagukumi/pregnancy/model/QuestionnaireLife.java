package jp.hagukumi.pregnancy.model;

import jp.hagukumi.kernel.state.Lifecycle;
import jp.hagukumi.pregnancy.consultation.QuestionnaireState;

/** The life of one edition of the questionnaire: written, handed in, and read by a nurse or replaced by a correction. */
public final class QuestionnaireLife {

    private QuestionnaireLife() {}

    /** What moves it. */
    public enum Event {
        /** More of it is written. */
        KEEP,
        /** She hands it in, or a nurse wrote it down for her. */
        ANSWER,
        /** A nurse reads it. */
        READ,
        /** Her correction takes its place. */
        CORRECT
    }

    public static final Lifecycle<QuestionnaireState, Event> TABLE = Lifecycle.startingAt(
                    "questionnaire", QuestionnaireState.DRAFT, Event.class)
            .edge(QuestionnaireState.DRAFT, Event.KEEP, QuestionnaireState.DRAFT)
            .edge(QuestionnaireState.DRAFT, Event.ANSWER, QuestionnaireState.ANSWERED)
            .edge(QuestionnaireState.ANSWERED, Event.READ, QuestionnaireState.READ)
            .edge(QuestionnaireState.ANSWERED, Event.CORRECT, QuestionnaireState.CORRECTED)
            .edge(QuestionnaireState.READ, Event.READ, QuestionnaireState.READ)
            .drawn();
}
