package jp.hagukumi.pregnancy.intake;

import jp.hagukumi.kernel.refusal.Kind;
import jp.hagukumi.kernel.refusal.RefusalCode;

/** Why an application of マイナポータル is set aside, and what a clerk cannot do with it. */
public enum IntakeRefusal implements RefusalCode {
    ITEM_MISSING("HB-P701", Kind.INVALID),
    /** Other content under a number that came before. */
    NUMBER_REUSED("HB-P702", Kind.CONFLICT),
    ITEM_UNFIT("HB-P703", Kind.INVALID),
    /** An attachment is not of the size that is said, or the package is torn. */
    PACKAGE_UNFIT("HB-P704", Kind.INVALID),
    /** No resident is the one that it says. */
    WOMAN_UNKNOWN("HB-P705", Kind.INVALID),
    /** More than one resident may be meant. */
    WOMAN_UNCLEAR("HB-P706", Kind.CONFLICT),
    /** The number of the resident and name or birth date speak of different people. */
    NUMBER_NAMES_ANOTHER("HB-P707", Kind.CONFLICT),
    OTHER_PROCEDURE("HB-P708", Kind.INVALID),
    FILED_IN_FUTURE("HB-P709", Kind.INVALID),
    TEXT_UNFIT("HB-P710", Kind.INVALID),
    /** What is given back names an item of the form. */
    ITEM_UNKNOWN("HB-P711", Kind.INVALID),
    /** It is read as it came: what cannot be read cannot be opened, and is given back. */
    CANNOT_BE_OPENED("HB-P712", Kind.CONFLICT),
    /** Telling a status would speak of the application that came first under its number. */
    ONLY_TO_SETTLE("HB-P713", Kind.CONFLICT),
    NOTHING_TO_SETTLE("HB-P714", Kind.CONFLICT),
    /** Something else kept it from being a case. */
    UNFIT("HB-P715", Kind.INVALID);

    private final String code;
    private final Kind kind;

    IntakeRefusal(String code, Kind kind) {
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
