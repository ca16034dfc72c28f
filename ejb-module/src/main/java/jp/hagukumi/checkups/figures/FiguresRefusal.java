package jp.hagukumi.checkups.figures;

import jp.hagukumi.kernel.refusal.Kind;
import jp.hagukumi.kernel.refusal.RefusalCode;

/** Refusals of figures and lists of checkups. */
public enum FiguresRefusal implements RefusalCode {
    /** Argument: {@code count}. Which ones is asked apart: names stand in no refusal. */
    NAMES_DO_NOT_FIT("HB-K600", Kind.CONFLICT),
    TOO_LONG_A_TIME("HB-K601", Kind.INVALID);

    private final String code;
    private final Kind kind;

    FiguresRefusal(String code, Kind kind) {
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
