package jp.hagukumi.checkups.day;

import jp.hagukumi.handbook.Growth;
import jp.hagukumi.kernel.refusal.Kind;
import jp.hagukumi.kernel.refusal.RefusalCode;

/** Refusals of the day of a checkup. */
public enum DayRefusal implements RefusalCode {
    /** The session is on another day, or was called off. */
    NOT_TODAY("HB-K300", Kind.CONFLICT),
    /** Nobody who is expected today has the code. */
    UNKNOWN_CODE("HB-K301", Kind.INVALID),
    /** The child is not expected at this session. */
    NOT_EXPECTED("HB-K302", Kind.CONFLICT),
    /** The child is not in the hall (any more). */
    NOT_IN_HALL("HB-K304", Kind.CONFLICT),
    NO_SUCH_STATION("HB-K305", Kind.INVALID),
    /** Another tablet recorded something here since it was read. */
    RECORDED_MEANWHILE("HB-K306", Kind.CONFLICT),
    /** At each item that is missing. */
    STATION_INCOMPLETE("HB-K310", Kind.CONFLICT),
    REASON_MISSING("HB-K311", Kind.INVALID),
    /** Who examined must be named at the physician's and the dentist's. */
    EXAMINER_MISSING("HB-K312", Kind.INVALID),
    NO_SUCH_ITEM("HB-K321", Kind.INVALID),
    WORDS_MISSING("HB-K322", Kind.INVALID),
    NOT_TWENTY_TEETH("HB-K323", Kind.INVALID),
    /** Argument: {@code allowed}. */
    TYPE_NOT_OF_CHART("HB-K324", Kind.INVALID),
    NOTHING_RECORDED("HB-K325", Kind.INVALID),
    NOT_EXAMINED_YET("HB-K330", Kind.CONFLICT),
    /** At each thing that keeps it from being decided, such as {@code NORMAL_BESIDE_REFERRAL}. */
    NOT_TO_BE_DECIDED("HB-K331", Kind.CONFLICT),
    /** Whoever judged does not decide. */
    SAME_PERSON("HB-K332", Kind.CONFLICT),
    SPEAK_FIRST("HB-K333", Kind.CONFLICT),
    NOTHING_TO_SPEAK_ABOUT("HB-K334", Kind.CONFLICT),
    /** Looks like kilograms or centimetres. This and the next five: asked again, and taken once confirmed. */
    DOUBT_UNIT("HB-K340", Kind.INVALID),
    DOUBT_FAR_BEYOND("HB-K341", Kind.INVALID),
    DOUBT_SHRUNK("HB-K342", Kind.INVALID),
    DOUBT_GREW_TOO_FAST("HB-K343", Kind.INVALID),
    DOUBT_LOST_TOO_MUCH("HB-K344", Kind.INVALID),
    /** Length where height is measured at this age, or the other way round. */
    DOUBT_OTHER_KIND("HB-K345", Kind.INVALID);

    private final String code;
    private final Kind kind;

    DayRefusal(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    /** The question that a doubt of growth asks, here and wherever else something was measured. */
    public static DayRefusal of(Growth.Reason reason) {
        return switch (reason) {
            case UNIT -> DOUBT_UNIT;
            case FAR_BEYOND -> DOUBT_FAR_BEYOND;
            case SHRUNK -> DOUBT_SHRUNK;
            case GREW_TOO_FAST -> DOUBT_GREW_TOO_FAST;
            case LOST_TOO_MUCH -> DOUBT_LOST_TOO_MUCH;
            case OTHER_KIND -> DOUBT_OTHER_KIND;
        };
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
