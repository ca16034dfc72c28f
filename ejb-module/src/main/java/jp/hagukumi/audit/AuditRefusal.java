package jp.hagukumi.audit;

import jp.hagukumi.kernel.refusal.Kind;
import jp.hagukumi.kernel.refusal.RefusalCode;

/** Why a question to the audit is refused. */
public enum AuditRefusal implements RefusalCode {
    /** The period ends before it begins. */
    PERIOD_REVERSED("HB-A001", Kind.INVALID),
    /** Arguments: {@code min}. */
    NO_SUCH_BATCH("HB-A002", Kind.INVALID);

    private final String code;
    private final Kind kind;

    AuditRefusal(String code, Kind kind) {
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
