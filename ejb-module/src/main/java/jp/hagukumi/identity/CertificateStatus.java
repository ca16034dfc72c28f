package jp.hagukumi.identity;

/** What the city's own registry says of a certificate, beside the issuer's revocation list. */
public enum CertificateStatus {
    ACTIVE,
    /** Not to be used until somebody has looked. */
    SUSPENDED,
    /** Never to be used again. */
    REVOKED
}
