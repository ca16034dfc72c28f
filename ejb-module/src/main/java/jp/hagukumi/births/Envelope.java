package jp.hagukumi.births;

import java.util.List;
import java.util.Optional;

/**
 * The proof of a submission: what came in, byte for byte, and what was known of its signer on that day. The door has verified
 * it; the house keeps it so that it can be verified again years later.
 *
 * @param kind how it came
 * @param messageId the sender's mark of this message, unique for the institution; 1–100 printable ASCII characters
 * @param received the envelope (or the canonical form of what was typed) as received; 1 byte to 2 MB
 * @param bodyDigest SHA-256 of the canonical signed Body (of {@code received} for a web form); 32 bytes. A message signed
 *     again with a new Timestamp has the same digest
 * @param signerChain DER certificates, signer first; empty for a web form
 * @param revocationList the DER CRL that was consulted; empty for a web form
 */
public record Envelope(
        Kind kind,
        String messageId,
        Bytes received,
        Bytes bodyDigest,
        List<Bytes> signerChain,
        Optional<Bytes> revocationList) {

    public Envelope {
        signerChain = List.copyOf(signerChain);
    }

    /** How a submission came. */
    public enum Kind {
        /** Signed SOAP message over the partners' listener. */
        SOAP,
        /** Typed by the institution's staff into our form; no X.509 signature. */
        WEB_FORM
    }
}
