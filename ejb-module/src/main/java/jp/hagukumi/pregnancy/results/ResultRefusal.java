package jp.hagukumi.pregnancy.results;

import jp.hagukumi.kernel.refusal.Kind;
import jp.hagukumi.kernel.refusal.RefusalCode;

/** Refusals of what clinics send. */
public enum ResultRefusal implements RefusalCode {
    /** The mark of a message was used for another content. */
    MESSAGE_ID_REUSED("HB-P313", Kind.CONFLICT),
    /** That number is known with another content. Arguments: {@code version}, {@code state}. */
    NUMBER_KNOWN_OTHERWISE("HB-P314", Kind.CONFLICT),
    NUMBER_UNKNOWN("HB-P315", Kind.NOT_FOUND),
    /** Arguments: {@code version}, the next one. */
    VERSION_NOT_NEXT("HB-P316", Kind.CONFLICT),
    /** Arguments: {@code version}, the newest. */
    NOT_NEWEST("HB-P317", Kind.CONFLICT),
    /** The voucher is for another occasion, or one child is expected. */
    OCCASION_DOES_NOT_FIT("HB-P318", Kind.INVALID),
    /** What was told of a loss is not changed by a message: the nurse does it. */
    LOSS_NOT_BY_MESSAGE("HB-P319", Kind.CONFLICT),
    EVIDENCE_NOT_AS_RECEIVED("HB-P320", Kind.UNAVAILABLE),
    /** Neither a voucher, nor a handbook with the birth date. */
    NOBODY_NAMED("HB-P321", Kind.INVALID),
    /** A colleague, or the clinic, was first. Arguments: {@code state}. */
    NOT_SET_ASIDE("HB-P322", Kind.CONFLICT),
    /** Arguments: {@code heading}, the column. */
    NOT_A_VALUE("HB-P323", Kind.INVALID),
    /** Neither UTF-8 nor Windows-31J. */
    FILE_IS_NO_TEXT("HB-P324", Kind.INVALID),
    FILE_EMPTY("HB-P325", Kind.INVALID),
    /** Arguments: {@code most}. */
    TOO_MANY_LINES("HB-P326", Kind.TOO_LARGE),
    /** No column has that heading, or it stands there twice. Arguments: {@code place}, from the left. */
    HEADING_UNKNOWN("HB-P327", Kind.INVALID),
    /** Arguments: {@code heading}. */
    HEADING_MISSING("HB-P328", Kind.INVALID),
    /** Arguments: {@code line}, where it was opened. */
    QUOTE_NOT_CLOSED("HB-P329", Kind.INVALID),
    /** The very same file was taken in before. Arguments: {@code day}. */
    FILE_KNOWN("HB-P330", Kind.CONFLICT),
    /** The line has another count of cells than the headings. */
    LINE_BROKEN("HB-P331", Kind.INVALID),
    /** Another line of the file has that number. */
    LINE_DOUBLED("HB-P332", Kind.INVALID),
    INSTITUTION_UNKNOWN("HB-P333", Kind.INVALID);

    private final String code;
    private final Kind kind;

    ResultRefusal(String code, Kind kind) {
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
