package jp.hagukumi.births;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What the institution may know of its certificate. Not whom it was joined to.
 *
 * @param certificate our mark
 * @param certificateNumber the institution's number
 * @param version the newest version unless another was asked for
 * @param state where it stands
 * @param routing where it belongs
 * @param municipality to which it was addressed, or to which it was sent on
 * @param flags what the institution can mend: gaps, duplicates, unusual values, a code that was not accepted
 * @param replacedBy the newer version, if there is one
 * @param reason why it was returned or cancelled
 * @param receivedAt when it came
 * @param changedAt when its state last changed
 */
public record CertificateStatus(
        CertificateId certificate,
        String certificateNumber,
        int version,
        CertificateState state,
        Routing routing,
        String municipality,
        Set<CertificateFlag> flags,
        Optional<Integer> replacedBy,
        Optional<String> reason,
        Instant receivedAt,
        Instant changedAt) {

    public CertificateStatus {
        flags = Set.copyOf(flags);
    }
}
