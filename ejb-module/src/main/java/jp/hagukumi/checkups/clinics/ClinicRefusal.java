package jp.hagukumi.checkups.clinics;

import jp.hagukumi.kernel.refusal.Kind;
import jp.hagukumi.kernel.refusal.RefusalCode;

/** Refusals of checkups at clinics. */
public enum ClinicRefusal implements RefusalCode {
    /** No voucher of the ward has the code. */
    UNKNOWN_VOUCHER("HB-K500", Kind.INVALID),
    CHECKED_IN_THE_FUTURE("HB-K501", Kind.INVALID),
    /** Arguments: {@code from}, {@code until}. */
    OUTSIDE_WINDOW("HB-K502", Kind.INVALID),
    /** On that day the voucher was not good any more: the child had left. */
    VOUCHER_ENDED_BEFORE("HB-K503", Kind.INVALID),
    /** A result came with it already: it is corrected, not entered anew. */
    VOUCHER_USED("HB-K504", Kind.CONFLICT),
    /** No institution that worked with the city on that day has the code. */
    UNKNOWN_CLINIC("HB-K505", Kind.INVALID),
    /** Neither the code of one of the city's clinics nor the name of another. */
    CLINIC_MISSING("HB-K506", Kind.INVALID),
    /** At one of the city's clinics a family pays nothing. */
    PAID_AT_CITY_CLINIC("HB-K507", Kind.INVALID),
    /** At each item that the kind has and nobody spoke of. */
    ITEM_MISSING("HB-K508", Kind.INVALID),
    NO_SUCH_ITEM("HB-K509", Kind.INVALID),
    WORDS_MISSING("HB-K510", Kind.INVALID),
    MEASURED_TWICE("HB-K511", Kind.INVALID),
    MEASUREMENT_MISSING("HB-K512", Kind.INVALID),
    NO_SUCH_JUDGEMENT("HB-K513", Kind.INVALID),
    /** Referred, and judged as if nothing were; or judged a referral with nothing found. */
    JUDGEMENT_DOES_NOT_FIT("HB-K514", Kind.INVALID),
    ALREADY_CANCELLED("HB-K520", Kind.CONFLICT),
    /** A later edition holds. */
    CORRECTED_SINCE("HB-K521", Kind.CONFLICT),
    /** Exactly what holds already. */
    NOTHING_CORRECTED("HB-K522", Kind.INVALID),
    MONTH_NOT_OVER("HB-K540", Kind.INVALID),
    /** Argument: {@code month}. */
    ANOTHER_LIST_WAITS("HB-K541", Kind.CONFLICT),
    LATER_MONTH_LISTED("HB-K542", Kind.CONFLICT),
    NOTHING_TO_LIST("HB-K543", Kind.CONFLICT),
    /** Whoever proposed it does not approve it. */
    SAME_PERSON("HB-K544", Kind.CONFLICT),
    /** A result came or was changed since it was proposed. */
    LIST_CHANGED_SINCE("HB-K545", Kind.CONFLICT),
    FILE_IS_NO_TEXT("HB-K550", Kind.INVALID),
    FILE_EMPTY("HB-K551", Kind.INVALID),
    /** Argument: {@code place}. */
    HEADING_UNKNOWN("HB-K552", Kind.INVALID),
    /** Argument: {@code heading}. */
    HEADING_MISSING("HB-K553", Kind.INVALID),
    /** Argument: {@code most}. */
    TOO_MANY_LINES("HB-K554", Kind.INVALID),
    /** Argument: {@code line}. */
    QUOTE_NOT_CLOSED("HB-K555", Kind.INVALID),
    /** The line has another count of cells than the headings. */
    LINE_BROKEN("HB-K556", Kind.INVALID),
    /** The voucher stands in an earlier line. */
    LINE_DOUBLED("HB-K557", Kind.INVALID),
    CELL_UNREADABLE("HB-K558", Kind.INVALID);

    private final String code;
    private final Kind kind;

    ClinicRefusal(String code, Kind kind) {
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
