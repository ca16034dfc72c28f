package jp.hagukumi.kernel.refusal;

/** The closed set of ways to refuse. The doors map each to HTTP status and SOAP fault; the house knows neither. */
public enum Kind {
    /** What was sent breaks a rule; sending the same again will not help. */
    INVALID,
    /** Nobody is signed in, or the proof of who is asking does not hold. */
    UNAUTHENTICATED,
    /** Known who asks, and not allowed. */
    FORBIDDEN,
    /** There is no such thing, or none the asker may know of. */
    NOT_FOUND,
    /** The thing is in a state from which this is not possible, or the same key came with other content. */
    CONFLICT,
    /** Larger, deeper or more than the door takes. */
    TOO_LARGE,
    /** Too many in a short time; later it will do. */
    TOO_MANY,
    /** Something we need does not answer; sending the same again later will do. */
    UNAVAILABLE
}
