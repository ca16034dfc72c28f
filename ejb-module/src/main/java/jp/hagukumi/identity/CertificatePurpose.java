package jp.hagukumi.identity;

/** What a registered certificate may be used for. */
public enum CertificatePurpose {
    /** Opens the connection (mutual TLS). */
    TLS,
    /** Signs messages. */
    SIGN
}
