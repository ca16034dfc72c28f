package jp.hagukumi.pregnancy.consultation;

import jp.hagukumi.kernel.refusal.Kind;
import jp.hagukumi.kernel.refusal.RefusalCode;

/** Refusals of the accompanying consultation. */
public enum ConsultationRefusal implements RefusalCode {
    /** Nobody is expected: no pregnancy of hers goes on in this city. */
    NO_PREGNANCY("HB-P200", Kind.NOT_FOUND),
    /** No interview begins at that hour: closed, past, too soon or too far ahead. */
    NO_SUCH_HOUR("HB-P201", Kind.INVALID),
    /** All places of that hour are taken. */
    HOUR_TAKEN("HB-P202", Kind.CONFLICT),
    /** She has an hour already; moving it needs the version that was seen. */
    BOOKED_ALREADY("HB-P203", Kind.CONFLICT),
    /** Nothing is booked. */
    NOT_BOOKED("HB-P204", Kind.NOT_FOUND),
    /** The interview was held. */
    INTERVIEWED_ALREADY("HB-P205", Kind.CONFLICT),
    /** The questionnaire is not asked yet, or not any more. */
    QUESTIONNAIRE_NOT_OPEN("HB-P210", Kind.CONFLICT),
    /** A nurse has read it; what changed is told to her. */
    QUESTIONNAIRE_READ_ALREADY("HB-P211", Kind.CONFLICT),
    ANSWER_MISSING("HB-P212", Kind.INVALID),
    NO_SUCH_QUESTION("HB-P213", Kind.INVALID),
    NO_SUCH_ANSWER("HB-P214", Kind.INVALID),
    /** Two answers where one is asked, or an answer that excludes another. */
    ANSWERS_EXCLUDE_EACH_OTHER("HB-P215", Kind.INVALID),
    DAY_IN_THE_FUTURE("HB-P220", Kind.INVALID),
    DAY_BEFORE_NOTICE("HB-P221", Kind.INVALID),
    PLACE_MISSING("HB-P222", Kind.INVALID),
    NEXT_DAY_MISSING("HB-P223", Kind.INVALID),
    NEXT_DAY_BEFORE_THIS("HB-P224", Kind.INVALID),
    REVIEW_BEFORE_AGREEMENT("HB-P225", Kind.INVALID),
    STEP_MISSING("HB-P226", Kind.INVALID),
    /** Who is to have it is no health nurse of that ward today. */
    NOT_A_NURSE_OF_THE_WARD("HB-P230", Kind.INVALID),
    /** From and to are the same. */
    HANDED_TO_THE_SAME("HB-P231", Kind.INVALID),
    /** The pregnancy goes on, so somebody stays in charge. */
    STILL_GOES_ON("HB-P232", Kind.CONFLICT);

    private final String code;
    private final Kind kind;

    ConsultationRefusal(String code, Kind kind) {
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
