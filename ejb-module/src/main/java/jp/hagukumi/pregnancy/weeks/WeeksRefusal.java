package jp.hagukumi.pregnancy.weeks;

import jp.hagukumi.kernel.refusal.Kind;
import jp.hagukumi.kernel.refusal.RefusalCode;

/** Refusals of the weeks' page. */
public enum WeeksRefusal implements RefusalCode {
    /** She has no pregnancy that goes on. */
    NO_PREGNANCY("HB-P150", Kind.NOT_FOUND),
    WEIGHED_IN_THE_FUTURE("HB-P151", Kind.INVALID),
    WEIGHED_BEFORE_PREGNANCY("HB-P152", Kind.INVALID);

    private final String code;
    private final Kind kind;

    WeeksRefusal(String code, Kind kind) {
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
