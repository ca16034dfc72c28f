package jp.hagukumi.ws.security;

import jakarta.xml.ws.WebServiceContext;
import jakarta.xml.ws.handler.MessageContext;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
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

    static SignedCall of(MessageContext context) {
        if (context.get(PROPERTY) instanceof SignedCall call) {
            return call;
        }
        throw new IllegalStateException("The SOAP door did not let this call in");
    }
}
