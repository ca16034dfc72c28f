package jp.hagukumi.checkups.questions;

import jp.hagukumi.kernel.refusal.Kind;
import jp.hagukumi.kernel.refusal.RefusalCode;

/** Refusals of the questionnaire of a checkup. */
public enum QuestionsRefusal implements RefusalCode {
    /** No questionnaire is asked for this kind of checkup, or the child is not expected at it any more. */
    NOT_ASKED("HB-K200", Kind.CONFLICT),
    /** The child was received on the day; what changed is told to the staff there. */
    DAY_HAS_COME("HB-K201", Kind.CONFLICT),
    /** Two devices answered a question differently, and nobody has said which holds. */
    TWO_ANSWERS_WAIT("HB-K202", Kind.CONFLICT),
    ANSWER_MISSING("HB-K210", Kind.INVALID),
    NO_SUCH_QUESTION("HB-K211", Kind.INVALID),
    NO_SUCH_ANSWER("HB-K212", Kind.INVALID),
    /** Two answers where one is asked, or an answer that excludes another. */
    ANSWERS_EXCLUDE_EACH_OTHER("HB-K213", Kind.INVALID),
    /** Not a day, after today or before the child's birth. */
    NOT_A_DAY_OF_THIS_CHILD("HB-K214", Kind.INVALID);

    private final String code;
    private final Kind kind;

    QuestionsRefusal(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
