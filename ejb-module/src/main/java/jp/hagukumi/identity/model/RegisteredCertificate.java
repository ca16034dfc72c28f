package jp.hagukumi.identity.model;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import jp.hagukumi.identity.CertificatePurpose;

/** A certificate as it is handed in for registration: readable, with its fingerprint and dates. */
public record RegisteredCertificate(
        byte[] der, byte[] fingerprint, Instant notBefore, Instant notAfter, String subject) {

    private static final String CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";

    /** @param encoded DER or PEM; empty where it is no X.509 certificate */
    public static Optional<RegisteredCertificate> read(byte[] encoded) {
        return parse(encoded).flatMap(RegisteredCertificate::of);
    }

    /** What it was issued for: to open connections where it says so, to sign otherwise. */
    public static Optional<CertificatePurpose> purposeOf(byte[] encoded) {
        return parse(encoded).map(certificate -> {
            try {
                var uses = certificate.getExtendedKeyUsage();
                return uses != null && uses.contains(CLIENT_AUTHENTICATION)
                        ? CertificatePurpose.TLS
                        : CertificatePurpose.SIGN;
            } catch (CertificateException unreadableExtension) {
                return CertificatePurpose.SIGN;
            }
        });
    }

    private static Optional<RegisteredCertificate> of(X509Certificate certificate) {
        try {
            var der = certificate.getEncoded();
            return Optional.of(new RegisteredCertificate(
                    der,
                    MessageDigest.getInstance("SHA-256").digest(der),
                    certificate.getNotBefore().toInstant(),
                    certificate.getNotAfter().toInstant(),
                    certificate.getSubjectX500Principal().getName()));
        } catch (CertificateException unreadable) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static Optional<X509Certificate> parse(byte[] encoded) {
        try {
            return Optional.of((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded)));
        } catch (CertificateException unreadable) {
            return Optional.empty();
        }
    }
}
