package jp.hagukumi.ws.envelope;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The authorities whose certificates count, what they issue through, and the revocation lists of the day. The same question is
 * asked at the door, with now, and years later by the evidence verifier, with the time of receipt and the lists kept then.
 *
 * @param authorities the trusted roots
 * @param intermediates certificates between a root and a signer
 * @param revocations the current list of each authority
 */
public record CertificateTrust(
        Set<X509Certificate> authorities, List<X509Certificate> intermediates, List<X509CRL> revocations) {

    public CertificateTrust {
        authorities = Set.copyOf(authorities);
        intermediates = List.copyOf(intermediates);
        revocations = List.copyOf(revocations);
    }

    /**
     * The chain from that certificate to below a trusted root, as of that moment: issued by it, within its time, allowed to
     * sign, and not revoked by a list that was current then.
     */
    public List<X509Certificate> chainOf(X509Certificate signer, Instant at) throws FlawedMessage {
        refuseOtherUse(signer);
        var chain = upwards(signer);
        for (var certificate : chain) {
            refuseWithoutCurrentList(certificate, at);
        }
        try {
            var parameters = new PKIXParameters(anchors());
            parameters.setDate(Date.from(at));
            parameters.setRevocationEnabled(true);
            parameters.addCertStore(
                    CertStore.getInstance("Collection", new CollectionCertStoreParameters(revocations)));
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(chain), parameters);
            return chain;
        } catch (CertPathValidatorException refused) {
            throw new FlawedMessage(flawOf(refused), "");
        } catch (InvalidAlgorithmParameterException nobodyIsTrusted) {
            throw new FlawedMessage(Flaw.UNTRUSTED_CERTIFICATE, "");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The revocation list that speaks for the issuer of that certificate; kept with the evidence. */
    public Optional<X509CRL> listFor(X509Certificate certificate) {
        return revocations.stream()
                .filter(list -> list.getIssuerX500Principal().equals(certificate.getIssuerX500Principal()))
                .findFirst();
    }

    private static Flaw flawOf(CertPathValidatorException refused) {
        if (refused.getReason() == BasicReason.REVOKED) {
            return Flaw.REVOKED_CERTIFICATE;
        }
        return refused.getReason() == BasicReason.UNDETERMINED_REVOCATION_STATUS
                ? Flaw.REVOCATION_UNKNOWN
                : Flaw.UNTRUSTED_CERTIFICATE;
    }

    private static void refuseOtherUse(X509Certificate signer) throws FlawedMessage {
        var usage = signer.getKeyUsage();
        // Bit 0 is digitalSignature (RFC 5280 4.2.1.3); an authority's own certificate signs certificates, not
        // messages.
        if (signer.getBasicConstraints() >= 0 || (usage != null && !usage[0])) {
            throw new FlawedMessage(Flaw.UNTRUSTED_CERTIFICATE, "keyUsage");
        }
    }

    private void refuseWithoutCurrentList(X509Certificate certificate, Instant at) throws FlawedMessage {
        var list = listFor(certificate);
        if (list.isEmpty()
                || list.get().getNextUpdate() == null
                || list.get().getNextUpdate().toInstant().isBefore(at)) {
            throw new FlawedMessage(Flaw.REVOCATION_UNKNOWN, "");
        }
    }

    private List<X509Certificate> upwards(X509Certificate signer) {
        var chain = new ArrayList<X509Certificate>();
        Optional<X509Certificate> next = Optional.of(signer);
        while (next.isPresent() && chain.size() <= intermediates.size()) {
            var current = next.get();
            chain.add(current);
            next = intermediates.stream()
                    .filter(issuer -> issuer.getSubjectX500Principal().equals(current.getIssuerX500Principal()))
                    .findFirst();
        }
        return chain;
    }

    private Set<TrustAnchor> anchors() {
        var anchors = new LinkedHashSet<TrustAnchor>();
        authorities.forEach(authority -> anchors.add(new TrustAnchor(authority, null)));
        return anchors;
    }
}
