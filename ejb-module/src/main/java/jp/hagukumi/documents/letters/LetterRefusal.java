package jp.hagukumi.documents.letters;

import jp.hagukumi.kernel.refusal.Kind;
import jp.hagukumi.kernel.refusal.RefusalCode;

/** Why a letter does not go. */
public enum LetterRefusal implements RefusalCode {
    /** Nothing waits that may enter a batch. */
    NOTHING_TO_PRINT("HB-D020", Kind.CONFLICT),
    /** Something holds it back that this does not settle. Argument: {@code holds}. */
    HELD_BACK("HB-D021", Kind.CONFLICT),
    /** Letters of the batch may not go any more: they are taken out first. Argument: {@code count}. */
    TAKE_OUT_FIRST("HB-D022", Kind.CONFLICT),
    /** Whoever drops a letter says why. */
    REASON_MISSING("HB-D023", Kind.INVALID),
    REASON_UNFIT("HB-D024", Kind.INVALID),
    /** Another desk's. */
    NOT_THIS_DESKS("HB-D025", Kind.FORBIDDEN),
    POSTED_WITH_ITS_BATCH("HB-D026", Kind.CONFLICT);

    private final String code;
    private final Kind kind;

    LetterRefusal(String code, Kind kind) {
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
