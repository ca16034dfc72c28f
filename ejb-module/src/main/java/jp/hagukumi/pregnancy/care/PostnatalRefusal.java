package jp.hagukumi.pregnancy.care;

import jp.hagukumi.kernel.refusal.Kind;
import jp.hagukumi.kernel.refusal.RefusalCode;

/** Refusals of care after the birth. Where a day is named, it is the next one that would do, or the last one that did. */
public enum PostnatalRefusal implements RefusalCode {
    /** No pregnancy of hers is known here for which care could be booked. */
    NO_CARE_DUE("HB-P500", Kind.NOT_FOUND),
    NO_SUCH_OFFER("HB-P501", Kind.NOT_FOUND),
    /** Every place of the offer is taken. Arguments: {@code next}, the next day with a free place. */
    NO_PLACE_LEFT("HB-P502", Kind.CONFLICT),
    /** Booked from a week of pregnancy on. Arguments: {@code from}. */
    BOOKED_FROM_LATER("HB-P503", Kind.INVALID),
    /** Before the day of birth, or the day on which it is expected. Arguments: {@code from}. */
    DAY_BEFORE_BIRTH("HB-P504", Kind.INVALID),
    /** The kind is open up to an age. Arguments: {@code until}. */
    TIME_IS_OVER("HB-P505", Kind.INVALID),
    /** Sooner than the app may book. Arguments: {@code from}. */
    DAY_TOO_SOON("HB-P506", Kind.INVALID),
    /** Further than is booked. Arguments: {@code until}. */
    DAY_TOO_FAR("HB-P507", Kind.INVALID),
    /** The ward arranges this kind with her. */
    ARRANGED_BY_THE_WARD("HB-P508", Kind.CONFLICT),
    /** Arguments: {@code uses}. */
    USES_SPENT("HB-P509", Kind.CONFLICT),
    /** Another care is booked for that day. */
    ONE_A_DAY("HB-P510", Kind.CONFLICT),
    /** It is cheaper by another amount than she saw. Arguments: {@code reduction}, yen. */
    REDUCTION_CHANGED("HB-P511", Kind.CONFLICT),
    /** Changed and called off by herself until a day. Arguments: {@code until}. */
    CHANGE_TOO_LATE("HB-P512", Kind.CONFLICT),
    NOT_A_RESIDENT("HB-P513", Kind.CONFLICT),
    /** What became of it is recorded from its day on. */
    DAY_NOT_COME("HB-P514", Kind.CONFLICT),
    /** No hospital, clinic or midwife that works with the city on that day. */
    NOT_A_PROVIDER("HB-P515", Kind.INVALID),
    /** Arguments: {@code least}. */
    PLACES_TAKEN("HB-P516", Kind.CONFLICT),
    OFFER_IN_THE_PAST("HB-P517", Kind.INVALID),
    /** The institution offers this at that hour already. */
    OFFERED_ALREADY("HB-P518", Kind.CONFLICT),
    /** A week is copied to a later one. */
    WEEK_NOT_LATER("HB-P519", Kind.INVALID),
    /** The city does not have this kind on that day. */
    KIND_NOT_OPEN("HB-P520", Kind.INVALID),
    /** Every place of the offer is taken, and of every other that would do. */
    NO_PLACE_ANYWHERE("HB-P521", Kind.CONFLICT),
    /** Booked after her application is granted. */
    NOT_GRANTED("HB-P522", Kind.CONFLICT),
    /** Applied for by herself from a week of pregnancy on. Arguments: {@code from}. */
    APPLIED_FROM_LATER("HB-P523", Kind.INVALID),
    /** No kind is open any more. Arguments: {@code until}. */
    APPLYING_IS_OVER("HB-P524", Kind.INVALID),
    /** An application waits or was granted. */
    APPLIED_ALREADY("HB-P525", Kind.CONFLICT),
    /** A refusal gives its reason. */
    REASON_NEEDED("HB-P526", Kind.INVALID);

    private final String code;
    private final Kind kind;

    PostnatalRefusal(String code, Kind kind) {
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
