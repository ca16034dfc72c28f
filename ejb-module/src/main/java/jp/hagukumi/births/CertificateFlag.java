package jp.hagukumi.births;

/** What a clerk should look at. Found in the transaction that takes the certificate in; flags refuse nothing. */
public enum CertificateFlag {
    /** When it came, the number before it in the institution's own numbering had not come. */
    GAP_BEFORE,
    /** Same institution, minute, mother's name and weight as another living certificate. */
    PROBABLE_DUPLICATE,
    /** Addressed to another municipality. */
    FOREIGN_MUNICIPALITY,
    /** A value outside its usual range; the remarks say which. */
    UNUSUAL_VALUE,
    /** It carried a delivery token that is not known, not valid any more or could not be tried. */
    TOKEN_NOT_ACCEPTED,
    /** The number of children certified differs between certificates of one delivery. */
    PLURALITY_DIFFERS,
    /** The institution corrected it after it had been joined or used. */
    CORRECTED_LATE
}
