package jp.hagukumi.births.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.births.CertificateFlag;
import jp.hagukumi.births.CertificateId;
import jp.hagukumi.births.CertificateState;
import jp.hagukumi.births.ReceiptFacts;
import jp.hagukumi.births.Remark;
import jp.hagukumi.births.Routing;
import jp.hagukumi.births.Submission;

/**
 * A certificate about to be kept, with the message that brings it.
 *
 * @param message our mark of the message
 * @param motherNameKey the mother's name as it is compared
 * @param flags those known already; the store adds what it finds in the same statement
 */
public record NewCertificate(
        CertificateId id,
        UUID message,
        UUID institution,
        ReceiptFacts.Act act,
        Submission submission,
        CertificateState state,
        Routing routing,
        Optional<String> ward,
        String motherNameKey,
        Set<CertificateFlag> flags,
        List<Remark> remarks,
        String ruleVersion,
        byte[] contentDigest,
        Optional<CertificateId> replaces,
        Optional<UUID> child,
        Optional<String> sentTo,
        TrustMaterial.Kept trust,
        Instant at) {

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "NewCertificate[masked]";
    }
}
