package jp.hagukumi.notifications;

import jp.hagukumi.kernel.refusal.Kind;
import jp.hagukumi.kernel.refusal.RefusalCode;

/** Why something about notices is refused. */
public enum NoticeRefusal implements RefusalCode {
    /** Arguments: {@code max}. */
    TOO_MANY_AT_ONCE("HB-N001", Kind.INVALID);

    private final String code;
    private final Kind kind;

    NoticeRefusal(String code, Kind kind) {
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
