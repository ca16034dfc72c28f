package jp.hagukumi.pregnancy.satogaeri;

import jp.hagukumi.kernel.refusal.Kind;
import jp.hagukumi.kernel.refusal.RefusalCode;

/** Refusals of stays elsewhere and guests. */
public enum SatogaeriRefusal implements RefusalCode {
    /** No pregnancy of hers goes on, and none has just ended with a birth. */
    NO_PREGNANCY("HB-P601", Kind.CONFLICT),
    MUNICIPALITY_UNKNOWN("HB-P602", Kind.INVALID),
    /** She lives here: a stay elsewhere is elsewhere. */
    STAYS_IN_THIS_CITY("HB-P603", Kind.INVALID),
    ENDS_BEFORE_IT_BEGINS("HB-P604", Kind.INVALID),
    ENDED_ALREADY("HB-P605", Kind.INVALID),
    /** Argument: {@code max}, days. */
    TOO_LONG("HB-P606", Kind.INVALID),
    NOT_A_PHONE("HB-P607", Kind.INVALID),
    NO_SERVICE_ASKED("HB-P608", Kind.INVALID),
    /** Another municipality than the one that was told: first take the consent back. */
    TOLD_ANOTHER_MUNICIPALITY("HB-P609", Kind.CONFLICT),
    /** No ground to tell another municipality anything is in force. */
    NO_GROUND("HB-P610", Kind.CONFLICT),
    /** The hub is not connected to this city. */
    NOT_CONNECTED("HB-P611", Kind.CONFLICT),
    /** What she agreed to on the page is not what stands now. */
    WORDING_CHANGED("HB-P612", Kind.CONFLICT),
    TEXT_UNFIT("HB-P613", Kind.INVALID),
    /** No support measure protects her: there is nothing to decide. */
    NOT_PROTECTED("HB-P614", Kind.CONFLICT),
    WARD_UNKNOWN("HB-P615", Kind.INVALID),
    REASON_MISSING("HB-P616", Kind.INVALID),
    NOT_A_VISITOR_OF_THE_WARD("HB-P617", Kind.INVALID),
    PLANNED_IN_THE_PAST("HB-P618", Kind.INVALID),
    REPORTED_IN_THE_FUTURE("HB-P619", Kind.INVALID),
    /** Not asked for by her municipality. */
    SERVICE_NOT_ASKED("HB-P620", Kind.INVALID),
    WEIGHT_UNLIKELY("HB-P621", Kind.INVALID),
    PLANNED_TOO_FAR_AHEAD("HB-P622", Kind.INVALID),
    /** Why an event of the hub was set aside. */
    EVENT_UNREADABLE("HB-P630", Kind.INVALID),
    EVENT_NUMBER_USED_TWICE("HB-P631", Kind.CONFLICT),
    /** It names no request of ours, or one that another municipality was asked. */
    EVENT_OF_NO_REQUEST("HB-P632", Kind.NOT_FOUND),
    /** The request is not waiting for that: withdrawn, stopped or answered. */
    EVENT_NOT_AWAITED("HB-P633", Kind.CONFLICT),
    EVENT_VALUE_UNFIT("HB-P634", Kind.INVALID),
    EVENT_NOT_FOR_THIS_CITY("HB-P635", Kind.INVALID);

    private final String code;
    private final Kind kind;

    SatogaeriRefusal(String code, Kind kind) {
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
