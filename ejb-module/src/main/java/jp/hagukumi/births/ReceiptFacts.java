package jp.hagukumi.births;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is acknowledged, as it was at the moment of taking in; later changes do not alter it.
 *
 * @param message our mark of the message
 * @param institution who sent it
 * @param messageId the sender's mark of it
 * @param bodyDigest SHA-256 of the Body that was verified
 * @param act what was asked
 * @param certificate our mark of the certificate (version)
 * @param certificateNumber the institution's number
 * @param version the institution's version
 * @param state where the certificate stood then
 * @param routing where it belongs
 * @param municipality the code it was addressed to
 * @param flags what was noticed
 * @param remarks what is unusual and was taken all the same
 * @param receivedAt when its taking in began
 */
public record ReceiptFacts(
        UUID message,
        UUID institution,
        String messageId,
        Bytes bodyDigest,
        Act act,
        CertificateId certificate,
        String certificateNumber,
        int version,
        CertificateState state,
        Routing routing,
        String municipality,
        Set<CertificateFlag> flags,
        List<Remark> remarks,
        Instant receivedAt) {

    public ReceiptFacts {
        flags = Set.copyOf(flags);
        remarks = List.copyOf(remarks);
    }

    /** What a message asks. */
    public enum Act {
        SUBMIT,
        CORRECT,
        CANCEL
    }
}
