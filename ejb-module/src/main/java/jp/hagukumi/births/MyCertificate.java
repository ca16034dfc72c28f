package jp.hagukumi.births;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A certificate as the family sees it. Fields that a support measure (支援措置) hides from this viewer are blank and named.
 *
 * @param placeVisible false where place, facility and attendant are hidden; their values in the content are then empty texts
 * @param corrected whether an earlier version was replaced by this one
 * @param hidden names of the hidden fields
 */
public record MyCertificate(
        CertificateId certificate,
        int version,
        CertificateState state,
        CertificateContent content,
        String bornAtInWords,
        boolean placeVisible,
        boolean corrected,
        Optional<Instant> correctedAt,
        Set<String> hidden) {

    public MyCertificate {
        hidden = Set.copyOf(hidden);
    }
}
