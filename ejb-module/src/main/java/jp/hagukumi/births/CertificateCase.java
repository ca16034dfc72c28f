package jp.hagukumi.births;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Everything about one certificate, for the desk.
 *
 * @param rowVersion to be sent back with a change, so that nobody overwrites another's
 * @param allowed what may be done from its state
 * @param wards of the address it was given or the mother's; empty while none is known
 * @param joined to whom, if it is
 * @param versions the whole chain, oldest first, this one included
 * @param duplicates certificates that probably tell of the same birth
 * @param paper the paper that came along
 * @param evidence how the version can be proved
 */
public record CertificateCase(
        CertificateId certificate,
        UUID institution,
        String institutionName,
        String certificateNumber,
        int version,
        CertificateState state,
        int rowVersion,
        Set<CertificateEvent> allowed,
        Routing routing,
        String municipality,
        Optional<String> ward,
        Optional<String> medicalInstitutionCode,
        Set<CertificateFlag> flags,
        List<Remark> remarks,
        CertificateContent content,
        String bornAtInWords,
        Optional<Joined> joined,
        List<Version> versions,
        List<CertificateId> duplicates,
        Optional<Paper> paper,
        Optional<Evidence> evidence,
        Optional<String> reason,
        Instant receivedAt) {

    public CertificateCase {
        allowed = Set.copyOf(allowed);
        flags = Set.copyOf(flags);
        remarks = List.copyOf(remarks);
        versions = List.copyOf(versions);
        duplicates = List.copyOf(duplicates);
    }

    /**
     * @param child the person id the child carries or will carry
     * @param underProtection whether a support measure protects mother or child: tell nobody where they are
     */
    public record Joined(
            UUID child,
            UUID mother,
            UUID delivery,
            int orderInDelivery,
            boolean byToken,
            boolean underProtection,
            Instant at) {}

    /**
     * The paper that came along.
     *
     * @param mediaType as the institution named it
     */
    public record Paper(String mediaType, PaperState state) {}

    /**
     * How the version can be proved.
     *
     * @param receiptAt when its receipt was kept; before that the kept envelope was held against the one whose signature was
     *     verified, so no receipt was given for anything else
     */
    public record Evidence(Envelope.Kind kind, Optional<Instant> receiptAt) {}

    /** One version of the chain. */
    public record Version(CertificateId certificate, int version, CertificateState state, Instant receivedAt) {}
}
