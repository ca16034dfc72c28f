package jp.hagukumi.pregnancy.results;

import java.util.List;
import java.util.Optional;

/**
 * The proof of what was sent: the envelope as received, verified at the door, and what was known of its signer on that day.
 *
 * @param messageId the sender's mark, unique for the institution; 1 to 100 printable ASCII characters
 * @param received the envelope as received, 1 byte to 2 MB
 * @param bodyDigest SHA-256 of the signed content; signed again with a new Timestamp it is the same; 32 bytes
 * @param signerChain DER certificates, signer first
 * @param revocationLists the DER lists that were consulted, one behind the other
 */
public record SignedMessage(
        String messageId,
        KeptBytes received,
        KeptBytes bodyDigest,
        List<KeptBytes> signerChain,
        Optional<KeptBytes> revocationLists) {

    public SignedMessage {
        signerChain = List.copyOf(signerChain);
    }
}
