package jp.hagukumi.ws.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import jp.hagukumi.identity.CertificatePurpose;
import jp.hagukumi.identity.Institutions;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** Asks the city's registry of institutions. */
@ApplicationScoped
public class RegisteredPartners implements Partners {

    @Inject
    Institutions institutions;

    @Override
    public Partner connecting(X509Certificate certificate, Instant at) {
        return registered(CertificatePurpose.TLS, certificate, at);
    }

    @Override
    public Partner signing(X509Certificate certificate, Instant at) {
        return registered(CertificatePurpose.SIGN, certificate, at);
    }

    private Partner registered(CertificatePurpose purpose, X509Certificate certificate, Instant at) {
        var known = institutions
                .certificate(purpose, fingerprint(certificate))
                .orElseThrow(() -> new Refusal(SoapRefusal.UNREGISTERED_CERTIFICATE));
        if (!known.usableAt(at)) {
            throw new Refusal(SoapRefusal.CERTIFICATE_OUT_OF_USE);
        }
        if (!known.institution().validOn(LocalDate.ofInstant(at, CityClock.TOKYO))) {
            throw new Refusal(SoapRefusal.INSTITUTION_OUT_OF_USE);
        }
        return new Partner(known.institution().id().value(), known.institution().role());
    }

    private static byte[] fingerprint(X509Certificate certificate) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        } catch (NoSuchAlgorithmException | CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
