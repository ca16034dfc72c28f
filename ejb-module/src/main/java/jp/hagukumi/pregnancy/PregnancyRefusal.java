package jp.hagukumi.pregnancy;

import jp.hagukumi.kernel.refusal.Kind;
import jp.hagukumi.kernel.refusal.RefusalCode;

/** Refusals of notices, handbooks and what becomes of a pregnancy. */
public enum PregnancyRefusal implements RefusalCode {
    /** A pregnancy of hers is known already. */
    ALREADY_NOTIFIED("HB-P100", Kind.CONFLICT),
    /** She does not live in the city on that day: the notice goes to the municipality where she does (母子保健法15条). */
    NOT_LIVING_HERE("HB-P101", Kind.CONFLICT),
    /** By the day given the pregnancy had not begun to be seen. Arguments: {@code week}. */
    DUE_DAY_TOO_FAR("HB-P102", Kind.INVALID),
    /** The day given has passed too long ago. */
    DUE_DAY_PASSED("HB-P103", Kind.INVALID),
    HEARTBEAT_TOO_EARLY("HB-P104", Kind.INVALID),
    HEARTBEAT_IN_THE_FUTURE("HB-P105", Kind.INVALID),
    /** Where she stays is told only with a stay elsewhere, and the stay does not end before it begins. */
    STAY_DOES_NOT_FIT("HB-P106", Kind.INVALID),
    NOT_A_PHONE("HB-P107", Kind.INVALID),
    UNKNOWN_MUNICIPALITY("HB-P108", Kind.INVALID),
    CIGARETTES_WITHOUT_SMOKING("HB-P109", Kind.INVALID),
    /** NOBODY beside somebody. */
    SUPPORTERS_CONTRADICT("HB-P110", Kind.INVALID),
    /** She is known as male, or is a child: no notice is taken in the app. */
    ONLY_AT_THE_COUNTER("HB-P111", Kind.CONFLICT),
    /** Another municipality has issued the handbooks. */
    HANDBOOK_FROM_ELSEWHERE("HB-P120", Kind.CONFLICT),
    ALREADY_ISSUED("HB-P121", Kind.CONFLICT),
    NOT_A_HANDBOOK_IN_USE("HB-P122", Kind.NOT_FOUND),
    /** More children are said to be lost than were expected. */
    MORE_THAN_EXPECTED("HB-P130", Kind.INVALID),
    DAY_IN_THE_FUTURE("HB-P131", Kind.INVALID),
    DAY_BEFORE_PREGNANCY("HB-P132", Kind.INVALID),
    /** A death after birth names the child, the others do not. */
    CHILD_DOES_NOT_FIT("HB-P133", Kind.INVALID),
    NOTHING_TO_TAKE_BACK("HB-P134", Kind.CONFLICT),
    FEWER_THAN_LOST("HB-P135", Kind.INVALID),
    NOTHING_CHANGES("HB-P136", Kind.INVALID);

    private final String code;
    private final Kind kind;

    PregnancyRefusal(String code, Kind kind) {
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
