package jp.hagukumi.identity;

import java.time.Instant;

/**
 * A certificate registered for an institution.
 *
 * @param der the certificate itself, DER
 * @param fingerprint SHA-256 of the DER, 64 lower-case hexadecimal digits
 * @param statusSince since when the registry says so
 */
public record KnownCertificate(
        java.util.UUID id,
        InstitutionFacts institution,
        CertificatePurpose purpose,
        String fingerprint,
        byte[] der,
        Instant notBefore,
        Instant notAfter,
        CertificateStatus status,
        Instant statusSince) {

    /** Active in the registry and within its own dates; the institution's validity is asked apart. */
    public boolean usableAt(Instant moment) {
        return status == CertificateStatus.ACTIVE && !moment.isBefore(notBefore) && !moment.isAfter(notAfter);
    }
}
