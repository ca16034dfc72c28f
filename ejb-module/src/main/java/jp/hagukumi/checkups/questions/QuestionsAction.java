package jp.hagukumi.checkups.questions;

import jp.hagukumi.kernel.access.Action;

/** What may be done with the questionnaire of a checkup; who may is in the access table. */
public enum QuestionsAction implements Action {
    READ_MY_QUESTIONS,
    KEEP_MY_ANSWERS,
    HAND_IN_MY_ANSWERS,
    /** What was handed in, without the sensitive class. */
    READ_ANSWERS,
    /** Violence at home, the parent's mind, money: health nurses only. */
    READ_SENSITIVE_ANSWERS
}
