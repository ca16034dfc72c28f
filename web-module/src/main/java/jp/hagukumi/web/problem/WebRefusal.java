package jp.hagukumi.web.problem;

import jp.hagukumi.kernel.refusal.Kind;
import jp.hagukumi.kernel.refusal.RefusalCode;

/** Refusals that only the REST door knows: the form of what was sent, and the proof that our own page sent it. */
public enum WebRefusal implements RefusalCode {
    NOT_JSON("HB-W001", Kind.INVALID),
    NOT_UTF8("HB-W002", Kind.INVALID),
    REPEATED_KEY("HB-W003", Kind.INVALID),
    UNKNOWN_FIELD("HB-W004", Kind.INVALID),
    /** Argument: {@code expected}. */
    WRONG_TYPE("HB-W005", Kind.INVALID),
    MISSING("HB-W006", Kind.INVALID),
    /** Arguments: {@code min}, {@code max}, in code points. */
    WRONG_LENGTH("HB-W007", Kind.INVALID),
    WRONG_PATTERN("HB-W008", Kind.INVALID),
    FORBIDDEN_CHARACTER("HB-W009", Kind.INVALID),
    /** Argument: {@code allowed}. */
    NOT_ONE_OF("HB-W010", Kind.INVALID),
    NOT_A_DATE("HB-W011", Kind.INVALID),
    /** Argument: {@code max}. */
    TOO_DEEP("HB-W012", Kind.TOO_LARGE),
    /** Argument: {@code max}. */
    TOO_MANY_VALUES("HB-W013", Kind.TOO_LARGE),
    /** Arguments: {@code min}, {@code max}. */
    WRONG_COUNT("HB-W014", Kind.INVALID),
    /** Another site, or a page of ours from before the sign-in, sent this. */
    NOT_OUR_PAGE("HB-W015", Kind.FORBIDDEN),
    KEY_MISSING("HB-W016", Kind.INVALID),
    KEY_MALFORMED("HB-W017", Kind.INVALID),
    /** 415. */
    WRONG_MEDIA_TYPE("HB-W018", Kind.INVALID),
    /** The OpenID provider's answer does not hold, or came too late. */
    SIGN_IN_FAILED("HB-W019", Kind.UNAUTHENTICATED),
    /** 405 or 406. */
    WRONG_METHOD("HB-W020", Kind.INVALID),
    /** 500: ours, not theirs. */
    UNEXPECTED("HB-W021", Kind.UNAVAILABLE);

    private final String code;
    private final Kind kind;

    WebRefusal(String code, Kind kind) {
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
