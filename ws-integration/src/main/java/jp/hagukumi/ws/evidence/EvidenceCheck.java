package jp.hagukumi.ws.evidence;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.hagukumi.ws.envelope.CertificateTrust;
import jp.hagukumi.ws.envelope.EnvelopeReader;
import jp.hagukumi.ws.envelope.Flaw;
import jp.hagukumi.ws.envelope.FlawedMessage;
import jp.hagukumi.ws.envelope.SignedEnvelope;

/**
 * Asks of kept evidence what the door asked on the day: does the signature hold over this envelope, was the certificate issued
 * by a trusted authority, current and not revoked when the city received it, and does the city's receipt speak of this very
 * message?
 */
public final class EvidenceCheck {

    private final Set<X509Certificate> authorities;
    private final Set<X509Certificate> receiptAuthorities;

    /**
     * @param authorities the partners' roots of that time
     * @param receiptAuthorities the city's receipt certificate, or the root that issued it
     */
    public EvidenceCheck(Set<X509Certificate> authorities, Set<X509Certificate> receiptAuthorities) {
        this.authorities = Set.copyOf(authorities);
        this.receiptAuthorities = Set.copyOf(receiptAuthorities);
    }

    /**
     * What the evidence proves.
     *
     * @param facts the receipt's
     */
    public record Proof(SignedEnvelope envelope, Map<String, String> facts, Instant receivedAt) {}

    public Proof verify(EvidenceBundle evidence) throws FlawedMessage {
        var receipt = ReceiptText.read(evidence.receipt());
        var facts = receipt.verified();
        refuseForeignSigner(receipt.signer());
        var receivedAt = receivedAt(facts);
        var envelope = new EnvelopeReader().reopen(evidence.envelope(), evidence.attachment());
        envelope.refuseStale(receivedAt);
        var between = evidence.chain().size() > 1
                ? evidence.chain().subList(1, evidence.chain().size())
                : List.<X509Certificate>of();
        new CertificateTrust(authorities, between, evidence.revocations()).chainOf(envelope.signer(), receivedAt);
        require(facts, "message-id", envelope.messageId());
        require(facts, "body-digest", envelope.contentDigest());
        return new Proof(envelope, facts, receivedAt);
    }

    private void refuseForeignSigner(X509Certificate signer) throws FlawedMessage {
        if (receiptAuthorities.contains(signer)) {
            return;
        }
        for (var authority : receiptAuthorities) {
            if (authority.getSubjectX500Principal().equals(signer.getIssuerX500Principal())) {
                try {
                    signer.verify(authority.getPublicKey());
                    return;
                } catch (java.security.GeneralSecurityException issuedByAnother) {
                    throw new FlawedMessage(Flaw.UNTRUSTED_CERTIFICATE, "receipt");
                }
            }
        }
        throw new FlawedMessage(Flaw.UNTRUSTED_CERTIFICATE, "receipt");
    }

    private static Instant receivedAt(Map<String, String> facts) throws FlawedMessage {
        try {
            return Instant.parse(facts.getOrDefault("received-at", ""));
        } catch (DateTimeParseException malformed) {
            throw new FlawedMessage(Flaw.WRONG_RECEIPT, "received-at");
        }
    }

    private static void require(Map<String, String> facts, String name, String value) throws FlawedMessage {
        if (!value.equals(facts.get(name))) {
            throw new FlawedMessage(Flaw.WRONG_RECEIPT, name);
        }
    }
}
