package jp.hagukumi.checkups.questions;

import jp.hagukumi.audit.AuditEvent;

/** What the questionnaire of a checkup leaves in the audit. */
public enum QuestionsEvent implements AuditEvent {
    MY_QUESTIONS_READ(Telling.HIDDEN),
    ANSWERS_KEPT(Telling.HIDDEN),
    /** Told to nobody: another guardian would learn that she handed in more than the family shares. */
    ANSWERS_HANDED_IN(Telling.HIDDEN),
    ANSWERS_READ(Telling.TOLD),
    /** Told to nobody: another guardian would learn that there is something to read. */
    SENSITIVE_ANSWERS_READ(Telling.HIDDEN);

    private final Telling telling;

    QuestionsEvent(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
