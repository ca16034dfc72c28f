package jp.hagukumi.births;

/** Where a certificate belongs by the municipality it is addressed to. */
public enum Routing {
    /** To this city. */
    HERE,
    /** To another municipality: a clerk sends it on. */
    FORWARD,
    /** To a code that no municipality has: a clerk gives it back. */
    RETURN
}
