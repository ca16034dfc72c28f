package jp.hagukumi.births.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.births.CertificateContent;
import jp.hagukumi.births.CertificateFlag;
import jp.hagukumi.births.CertificateId;
import jp.hagukumi.births.CertificateState;
import jp.hagukumi.births.Remark;
import jp.hagukumi.births.Routing;

/**
 * A row of {@code births.certificate}.
 *
 * @param sentTo where it was sent on to
 * @param contentDigest SHA-256 of the canonical form of what was submitted
 * @param child the child it is joined to
 */
public record StoredCertificate(
        CertificateId id,
        UUID institution,
        String number,
        int version,
        Optional<Long> serial,
        CertificateState state,
        int rowVersion,
        Routing routing,
        String municipality,
        Optional<String> sentTo,
        Optional<String> ward,
        Optional<String> medicalInstitutionCode,
        Set<CertificateFlag> flags,
        List<Remark> remarks,
        byte[] contentDigest,
        CertificateContent content,
        Optional<UUID> replaces,
        Optional<UUID> child,
        Optional<String> reason,
        Instant receivedAt,
        Instant changedAt) {

    /** Place among the children of the delivery: 1 for a single child. */
    public int orderInDelivery() {
        return content.birthOrderInDelivery().orElse(1);
    }

    /** Children of the delivery as certified. */
    public int fetuses() {
        return content.pluralityCount().orElse(1);
    }

    @Override
    public String toString() {
        return "StoredCertificate[" + id.value() + "]";
    }
}
