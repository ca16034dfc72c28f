package jp.hagukumi.kernel.refusal;

/** Refusals that any room may meet. */
public enum KernelRefusal implements RefusalCode {
    NOT_SIGNED_IN("HB-K001", Kind.UNAUTHENTICATED),
    NOT_ALLOWED("HB-K002", Kind.FORBIDDEN),
    NOT_FOUND("HB-K003", Kind.NOT_FOUND),
    /** Arguments: {@code state}, {@code allowed}. */
    WRONG_STATE("HB-K004", Kind.CONFLICT),
    /** Arguments: {@code field}, {@code min}, {@code max}. */
    OUT_OF_BOUNDS("HB-K005", Kind.INVALID),
    MALFORMED("HB-K006", Kind.INVALID),
    TOO_LARGE("HB-K007", Kind.TOO_LARGE),
    TOO_MANY("HB-K008", Kind.TOO_MANY),
    UNAVAILABLE("HB-K009", Kind.UNAVAILABLE),
    /** Somebody else changed the thing meanwhile. */
    CHANGED_MEANWHILE("HB-K010", Kind.CONFLICT);

    private final String code;
    private final Kind kind;

    KernelRefusal(String code, Kind kind) {
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
