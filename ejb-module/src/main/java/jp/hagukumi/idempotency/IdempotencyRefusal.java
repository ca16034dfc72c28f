package jp.hagukumi.idempotency;

import jp.hagukumi.kernel.refusal.Kind;
import jp.hagukumi.kernel.refusal.RefusalCode;

/** Why a repeated request is refused. */
public enum IdempotencyRefusal implements RefusalCode {
    /** The key is missing or not 8–80 letters, digits, hyphens or underscores. */
    KEY_MALFORMED("HB-Q001", Kind.INVALID),
    /** The key was used by the same sender for another content. */
    KEY_USED_FOR_OTHER_CONTENT("HB-Q002", Kind.CONFLICT);

    private final String code;
    private final Kind kind;

    IdempotencyRefusal(String code, Kind kind) {
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
