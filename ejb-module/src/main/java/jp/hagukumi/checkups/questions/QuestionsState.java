package jp.hagukumi.checkups.questions;

/** Where a questionnaire stands; the edges are drawn in {@code docs/states/checkup-questions.md}. */
public enum QuestionsState {
    /** Being written; no staff sees it. */
    BEGUN,
    /** Handed in. */
    HANDED_IN,
    /** Handed in once, and something in it is being changed; staff see what was handed in. */
    CHANGING
}
