package jp.hagukumi.ws.security;

import jakarta.xml.ws.WebServiceContext;
import jakarta.xml.ws.handler.MessageContext;
import java.io.ByteArrayOutputStream;
import java.security.cert.CRLException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.ws.envelope.SignedEnvelope;

/**
 * A call that the door let in: who is acting, what was signed, and everything that proves it later.
 *
 * @param actor the institution's system
 * @param envelope what the signature covers
 * @param chain the signer's certificate and those above it, below the trusted root
 * @param revocations the revocation lists of that moment that speak for the chain
 * @param receivedAt when the door read it
 */
public record SignedCall(
        Actor actor,
        SignedEnvelope envelope,
        List<X509Certificate> chain,
        List<X509CRL> revocations,
        Instant receivedAt) {

    static final String PROPERTY = "jp.hagukumi.ws.call";

    /** The call that this endpoint is answering. */
    public static SignedCall in(WebServiceContext context) {
        return of(context.getMessageContext());
    }

    /** The chain's certificates in DER, signer first. */
    public List<byte[]> chainAsKept() {
        return chain.stream()
                .map(certificate -> {
                    try {
                        return certificate.getEncoded();
                    } catch (CertificateEncodingException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                })
                .toList();
    }

    /** DER lists one behind the other, signer's issuer first, as {@code CertificateFactory.generateCRLs} reads them. */
    public Optional<byte[]> revocationsAsKept() {
        var all = new ByteArrayOutputStream();
        for (var list : revocations) {
            try {
                all.writeBytes(list.getEncoded());
            } catch (CRLException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return all.size() == 0 ? Optional.empty() : Optional.of(all.toByteArray());
    }

    static SignedCall of(MessageContext context) {
        if (context.get(PROPERTY) instanceof SignedCall call) {
            return call;
        }
        throw new IllegalStateException("The SOAP door did not let this call in");
    }
}
