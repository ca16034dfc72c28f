package jp.hagukumi.checkups;

import jp.hagukumi.kernel.refusal.Kind;
import jp.hagukumi.kernel.refusal.RefusalCode;

/** Refusals of infant checkups, their sessions and places. */
public enum CheckupsRefusal implements RefusalCode {
    /** The checkup is done, or under way, or the child is not expected any more. */
    NO_DATE_TO_CHANGE("HB-K100", Kind.CONFLICT),
    /** The date is too near for the family to change it itself. */
    TOO_LATE_TO_CHANGE("HB-K101", Kind.CONFLICT),
    /** Nothing of this kind is held then, or it is not to be chosen any more. */
    NO_SUCH_PLACE("HB-K102", Kind.INVALID),
    PLACE_TAKEN("HB-K103", Kind.CONFLICT),
    OUTSIDE_WINDOW("HB-K104", Kind.INVALID),
    OTHER_WARD_NEEDS_REASON("HB-K105", Kind.INVALID),
    NO_DATE_TO_CANCEL("HB-K106", Kind.CONFLICT),
    WAITS_ALREADY("HB-K110", Kind.CONFLICT),
    /** There are places: nobody needs to wait. */
    NOT_FULL("HB-K111", Kind.CONFLICT),
    NOT_WAITING("HB-K112", Kind.CONFLICT),
    OFFER_ENDED("HB-K113", Kind.CONFLICT),
    SESSION_OVER("HB-K120", Kind.CONFLICT),
    DAY_NOT_OPEN("HB-K121", Kind.INVALID),
    DAY_HAS_ONE("HB-K122", Kind.CONFLICT),
    MORE_ARE_PLACED("HB-K123", Kind.CONFLICT),
    /** Some whom the day does not suit would be outside their window. */
    WINDOWS_END_BEFORE("HB-K124", Kind.CONFLICT),
    /** The child came meanwhile, or nothing was missed. */
    NOT_TO_BE_RECALLED("HB-K130", Kind.CONFLICT),
    DAY_NOT_YET("HB-K131", Kind.INVALID),
    /** Before the window of the checkup began nothing was missed. */
    DAY_BEFORE_WINDOW("HB-K132", Kind.INVALID),
    NEXT_BEFORE_TODAY("HB-K133", Kind.INVALID),
    /** No guardian may be told in the app or on paper. */
    NOBODY_TO_TELL("HB-K134", Kind.CONFLICT),
    TOLD_TODAY("HB-K135", Kind.CONFLICT),
    /** What the app told is noted by itself. */
    NOTICE_NOTED_BY_ITSELF("HB-K136", Kind.INVALID),
    REASON_IN_WORDS("HB-K137", Kind.INVALID);

    private final String code;
    private final Kind kind;

    CheckupsRefusal(String code, Kind kind) {
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
