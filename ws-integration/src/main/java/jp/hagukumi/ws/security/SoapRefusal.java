package jp.hagukumi.ws.security;

import jp.hagukumi.kernel.refusal.Kind;
import jp.hagukumi.kernel.refusal.RefusalCode;
import jp.hagukumi.ws.envelope.Flaw;

/** Refusals of the SOAP door itself, before any use case is asked. Nothing is stored of a call that meets one of these. */
public enum SoapRefusal implements RefusalCode {
    NO_CLIENT_CERTIFICATE("HB-X001", Kind.UNAUTHENTICATED, Next.STOP),
    TOO_LARGE("HB-X002", Kind.TOO_LARGE, Next.CORRECT),
    WRONG_CONTENT_TYPE("HB-X003", Kind.INVALID, Next.CORRECT),
    BROKEN_PACKAGE("HB-X004", Kind.INVALID, Next.CORRECT),
    BROKEN_XML("HB-X005", Kind.INVALID, Next.CORRECT),
    WRONG_SHAPE("HB-X006", Kind.INVALID, Next.CORRECT),
    UNKNOWN_HEADER("HB-X007", Kind.INVALID, Next.CORRECT),
    NOT_SIGNED("HB-X010", Kind.UNAUTHENTICATED, Next.CORRECT),
    DOUBLED("HB-X011", Kind.UNAUTHENTICATED, Next.CORRECT),
    NOT_COVERED("HB-X012", Kind.UNAUTHENTICATED, Next.CORRECT),
    WEAK_OR_UNKNOWN_ALGORITHM("HB-X013", Kind.UNAUTHENTICATED, Next.CORRECT),
    ALTERED("HB-X014", Kind.UNAUTHENTICATED, Next.SIGN_AGAIN),
    STALE("HB-X015", Kind.UNAUTHENTICATED, Next.SIGN_AGAIN),
    BROKEN_CERTIFICATE("HB-X016", Kind.UNAUTHENTICATED, Next.CORRECT),
    UNTRUSTED_CERTIFICATE("HB-X017", Kind.UNAUTHENTICATED, Next.STOP),
    REVOKED_CERTIFICATE("HB-X018", Kind.UNAUTHENTICATED, Next.STOP),
    REVOCATION_UNKNOWN("HB-X019", Kind.UNAVAILABLE, Next.LATER),
    UNREGISTERED_CERTIFICATE("HB-X020", Kind.UNAUTHENTICATED, Next.STOP),
    CERTIFICATE_OUT_OF_USE("HB-X021", Kind.UNAUTHENTICATED, Next.STOP),
    INSTITUTION_OUT_OF_USE("HB-X022", Kind.FORBIDDEN, Next.STOP),
    OTHER_INSTITUTION("HB-X023", Kind.UNAUTHENTICATED, Next.STOP),
    WRONG_ATTACHMENT("HB-X030", Kind.INVALID, Next.CORRECT),
    /** Arguments: {@code field}, {@code rule}. */
    OUTSIDE_CONTRACT("HB-X040", Kind.INVALID, Next.CORRECT),
    UNKNOWN_OPERATION("HB-X041", Kind.INVALID, Next.CORRECT),
    FAILED("HB-X090", Kind.UNAVAILABLE, Next.LATER);

    /** What the sender's system should do next; the words of the contract's element {@code next}. */
    public enum Next {
        CORRECT,
        SIGN_AGAIN,
        LATER,
        STOP
    }

    private final String code;
    private final Kind kind;
    private final Next next;

    SoapRefusal(String code, Kind kind, Next next) {
        this.code = code;
        this.kind = kind;
        this.next = next;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** What the sender of that refused message should do next. */
    public static Next nextAfter(RefusalCode refused) {
        if (refused instanceof SoapRefusal own) {
            return own.next;
        }
        return switch (refused.kind()) {
            case INVALID, NOT_FOUND, CONFLICT, TOO_LARGE -> Next.CORRECT;
            case UNAUTHENTICATED, FORBIDDEN -> Next.STOP;
            case TOO_MANY, UNAVAILABLE -> Next.LATER;
        };
    }

    static SoapRefusal of(Flaw flaw) {
        return switch (flaw) {
            case TOO_LARGE -> TOO_LARGE;
            case WRONG_CONTENT_TYPE -> WRONG_CONTENT_TYPE;
            case BROKEN_PACKAGE -> BROKEN_PACKAGE;
            case BROKEN_XML -> BROKEN_XML;
            case WRONG_SHAPE -> WRONG_SHAPE;
            case UNKNOWN_HEADER -> UNKNOWN_HEADER;
            case NOT_SIGNED -> NOT_SIGNED;
            case DOUBLED -> DOUBLED;
            case NOT_COVERED -> NOT_COVERED;
            case WEAK_OR_UNKNOWN_ALGORITHM -> WEAK_OR_UNKNOWN_ALGORITHM;
            case ALTERED -> ALTERED;
            case STALE -> STALE;
            case BROKEN_CERTIFICATE -> BROKEN_CERTIFICATE;
            case UNTRUSTED_CERTIFICATE -> UNTRUSTED_CERTIFICATE;
            case REVOKED_CERTIFICATE -> REVOKED_CERTIFICATE;
            case REVOCATION_UNKNOWN -> REVOCATION_UNKNOWN;
            case WRONG_ATTACHMENT -> WRONG_ATTACHMENT;
            case WRONG_RECEIPT -> throw new IllegalArgumentException("No message at the door has a receipt");
        };
    }
}
