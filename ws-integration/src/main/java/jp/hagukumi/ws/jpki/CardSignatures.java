package jp.hagukumi.ws.jpki;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;
import jp.hagukumi.births.ports.VerifyFilersSignature;
import jp.hagukumi.births.registration.RegistrationRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.ws.envelope.CertificateTrust;
import jp.hagukumi.ws.envelope.Flaw;
import jp.hagukumi.ws.envelope.FlawedMessage;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Checks a card's signature against the authorities and revocation lists in the files that operations keep current.
 *
 * <ul>
 *   <li>{@code hagukumi.jpki.authorities}: the authorities' certificates, PEM, one behind the other; what signed itself is a root
 *   <li>{@code hagukumi.jpki.crl}: their revocation lists, PEM or DER
 * </ul>
 *
 * Where either is not configured no signature can be checked, and none is taken.
 */
@ApplicationScoped
public class CardSignatures implements VerifyFilersSignature {

    /** dnQualifier, which tells apart subjects of one name: in the stand-in's certificates the birth date, 19950505. */
    private static final String DATE_OF_BIRTH = "2.5.4.46";

    private static final int SHORTEST_RSA = 2_048;

    @Inject
    @ConfigProperty(name = "hagukumi.jpki.authorities")
    Optional<String> authorities = Optional.empty();

    @Inject
    @ConfigProperty(name = "hagukumi.jpki.crl")
    Optional<String> revocations = Optional.empty();

    @Override
    public Signer verify(byte[] content, byte[] signature, byte[] certificate, Instant at) {
        var signer = read(certificate);
        requireTrusted(signer, at);
        requireSigned(signer, content, signature);
        return named(signer);
    }

    private static X509Certificate read(byte[] certificate) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
        } catch (CertificateException unreadable) {
            throw new Refusal(RegistrationRefusal.CERTIFICATE_NOT_TRUSTED);
        }
    }

    private void requireTrusted(X509Certificate signer, Instant at) {
        if (at.isAfter(signer.getNotAfter().toInstant())
                || at.isBefore(signer.getNotBefore().toInstant())) {
            throw new Refusal(RegistrationRefusal.CERTIFICATE_EXPIRED);
        }
        try {
            trust().chainOf(signer, at);
        } catch (FlawedMessage refused) {
            throw new Refusal(codeOf(signer, refused.flaw()));
        }
    }

    /** Whose list is missing matters only for certificates of an authority that is known. */
    private RegistrationRefusal codeOf(X509Certificate signer, Flaw flaw) {
        if (flaw == Flaw.REVOKED_CERTIFICATE) {
            return RegistrationRefusal.CERTIFICATE_REVOKED;
        }
        var known = trust().authorities().stream()
                .anyMatch(one -> one.getSubjectX500Principal().equals(signer.getIssuerX500Principal()));
        return flaw == Flaw.REVOCATION_UNKNOWN && known
                ? RegistrationRefusal.SIGNATURE_CANNOT_BE_CHECKED
                : RegistrationRefusal.CERTIFICATE_NOT_TRUSTED;
    }

    private static void requireSigned(X509Certificate signer, byte[] content, byte[] signature) {
        try {
            var check = Signature.getInstance(algorithmFor(signer));
            check.initVerify(signer.getPublicKey());
            check.update(content);
            if (!check.verify(signature)) {
                throw new Refusal(RegistrationRefusal.SIGNATURE_BROKEN);
            }
        } catch (SignatureException malformed) {
            throw new Refusal(RegistrationRefusal.SIGNATURE_BROKEN);
        } catch (GeneralSecurityException unusable) {
            throw new Refusal(RegistrationRefusal.CERTIFICATE_NOT_TRUSTED);
        }
    }

    private static String algorithmFor(X509Certificate signer) {
        if (signer.getPublicKey() instanceof RSAPublicKey rsa
                && rsa.getModulus().bitLength() >= SHORTEST_RSA) {
            return "SHA256withRSA";
        }
        if (signer.getPublicKey() instanceof ECPublicKey) {
            return "SHA256withECDSA";
        }
        throw new Refusal(RegistrationRefusal.CERTIFICATE_NOT_TRUSTED);
    }

    private static Signer named(X509Certificate signer) {
        try {
            var subject = new LdapName(signer.getSubjectX500Principal()
                    .getName(X500Principal.RFC2253, Map.of(DATE_OF_BIRTH, "DATEOFBIRTH")));
            return new Signer(
                    signer.getSerialNumber().toString(16),
                    part(subject, "CN"),
                    LocalDate.parse(part(subject, "DATEOFBIRTH"), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (InvalidNameException | DateTimeException nobody) {
            throw new Refusal(RegistrationRefusal.CERTIFICATE_NOT_TRUSTED);
        }
    }

    private static String part(LdapName subject, String type) {
        return subject.getRdns().stream()
                .filter(part -> part.getType().equalsIgnoreCase(type))
                .map(Rdn::getValue)
                .map(String::valueOf)
                .findFirst()
                .orElseThrow(() -> new Refusal(RegistrationRefusal.CERTIFICATE_NOT_TRUSTED));
    }

    private CertificateTrust trust() {
        var roots = new LinkedHashSet<X509Certificate>();
        var between = new LinkedHashSet<X509Certificate>();
        var lists = new LinkedHashSet<X509CRL>();
        try (var issuers = open(authorities);
                var revoked = open(revocations)) {
            var factory = CertificateFactory.getInstance("X.509");
            for (var one : factory.generateCertificates(issuers)) {
                var authority = (X509Certificate) one;
                var self = authority.getIssuerX500Principal().equals(authority.getSubjectX500Principal());
                (self ? roots : between).add(authority);
            }
            factory.generateCRLs(revoked).forEach(list -> lists.add((X509CRL) list));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The card authorities' files are broken", broken);
        }
        return new CertificateTrust(roots, List.copyOf(between), List.copyOf(lists));
    }

    private static InputStream open(Optional<String> file) throws IOException {
        return Files.newInputStream(
                Path.of(file.orElseThrow(() -> new Refusal(RegistrationRefusal.SIGNATURE_CANNOT_BE_CHECKED))));
    }
}
