package jp.hagukumi.retention;

import jp.hagukumi.kernel.refusal.Kind;
import jp.hagukumi.kernel.refusal.RefusalCode;

/** Why a period can't be set. */
public enum RetentionRefusal implements RefusalCode {
    NO_SUCH_KIND("HB-R001", Kind.INVALID),
    /** Arguments: {@code min}, an ISO 8601 period. */
    SHORTER_THAN_THE_LEAST("HB-R002", Kind.INVALID),
    /** A period begins tomorrow at the earliest. */
    BEGINS_TOO_EARLY("HB-R003", Kind.INVALID),
    /** 1–200 characters that say where the period comes from. */
    SOURCE_MISSING("HB-R004", Kind.INVALID),
    /** There is a period for that day already. */
    DAY_TAKEN("HB-R005", Kind.CONFLICT),
    /** Negative, zero, or more than 200 years. */
    NOT_A_PERIOD("HB-R006", Kind.INVALID);

    private final String code;
    private final Kind kind;

    RetentionRefusal(String code, Kind kind) {
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
