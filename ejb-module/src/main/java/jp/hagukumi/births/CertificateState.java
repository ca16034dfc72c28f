package jp.hagukumi.births;

/** Where a certificate stands. The edges between the states are drawn in {@code docs/states/birth-certificate.md}. */
public enum CertificateState {
    /** Taken in, acknowledged, belonging to nobody yet. */
    RECEIVED,
    /** Joined to the mother and her child. */
    JOINED,
    /** Something was decided on it: a slip filed, a notice accepted. */
    USED,
    /** Sent on to the municipality it was meant for. */
    FORWARDED,
    /** Given back to the institution with a reason. */
    RETURNED,
    /** Withdrawn by the institution. */
    CANCELLED,
    /** A newer version stands in its place. */
    REPLACED
}
