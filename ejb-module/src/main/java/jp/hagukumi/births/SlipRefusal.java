package jp.hagukumi.births;

import jp.hagukumi.kernel.refusal.Kind;
import jp.hagukumi.kernel.refusal.RefusalCode;

/** Refusals of contact slips and visits. */
public enum SlipRefusal implements RefusalCode {
    /** Under 2,500 g: where the child is now has to be said (母子保健法18条). */
    LOW_BIRTH_WEIGHT_MISSING("HB-B500", Kind.INVALID),
    LOW_BIRTH_WEIGHT_NOT_NEEDED("HB-B501", Kind.INVALID),
    STAY_ADDRESS_MISSING("HB-B502", Kind.INVALID),
    VISIT_AT_STAY_WITHOUT_STAY("HB-B503", Kind.INVALID),
    DAY_BEFORE_BIRTH("HB-B504", Kind.INVALID),
    NOT_A_PHONE("HB-B505", Kind.INVALID),
    UNKNOWN_MUNICIPALITY("HB-B506", Kind.INVALID),
    /** The family neither lives nor stays in this city. */
    NOT_OF_THIS_CITY("HB-B507", Kind.INVALID),
    /** After a death nobody asks for the slip. */
    NOT_NEEDED("HB-B508", Kind.CONFLICT),
    /** The slip is taken at the office only; for whom a support measure protects from, and nothing says so. */
    ONLY_AT_THE_OFFICE("HB-B509", Kind.FORBIDDEN),
    /** The person is no child whose birth is known. */
    NOT_A_CHILD("HB-B510", Kind.NOT_FOUND),
    /** The slip is for infants (乳児, under one year). */
    NO_INFANT_ANY_MORE("HB-B511", Kind.INVALID),
    /** Who is to go is not a health nurse of that ward on that day. */
    NOT_A_VISITOR_OF_THE_WARD("HB-B520", Kind.INVALID),
    VISITOR_BUSY("HB-B521", Kind.CONFLICT),
    PLANNED_IN_THE_PAST("HB-B522", Kind.INVALID),
    PLANNED_TOO_FAR_AHEAD("HB-B523", Kind.INVALID),
    NO_STAY_TO_VISIT("HB-B524", Kind.INVALID),
    VISITED_IN_THE_FUTURE("HB-B525", Kind.INVALID),
    VISITED_BEFORE_BIRTH("HB-B526", Kind.INVALID),
    /** The week view begins on a Monday. */
    WEEK_BEGINS_ON_MONDAY("HB-B527", Kind.INVALID);

    private final String code;
    private final Kind kind;

    SlipRefusal(String code, Kind kind) {
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
