package jp.hagukumi.web.births;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.hagukumi.births.CertificateCase;
import jp.hagukumi.births.CertificateEvent;
import jp.hagukumi.births.CertificateFlag;
import jp.hagukumi.births.CertificateId;
import jp.hagukumi.births.CertificateState;
import jp.hagukumi.births.Envelope;
import jp.hagukumi.births.PaperState;
import jp.hagukumi.births.Routing;

/** One certificate with everything a clerk needs to decide. */
record CaseView(
        UUID id,
        String number,
        int version,
        CertificateState state,
        int rowVersion,
        Routing routing,
        String municipality,
        Optional<String> ward,
        Optional<String> medicalInstitutionCode,
        UUID institutionId,
        String institutionName,
        ContentView content,
        String bornAtInWords,
        Instant receivedAt,
        Optional<String> reason,
        Set<CertificateFlag> flags,
        List<RemarkView> remarks,
        boolean hasAttachment,
        Optional<String> attachmentType,
        Optional<PaperState> attachmentState,
        Optional<Evidence> evidence,
        Optional<Joined> joined,
        List<Version> versions,
        List<UUID> duplicates,
        Set<CertificateEvent> allowed) {

    record Joined(UUID motherId, UUID childId, int order, boolean byToken, boolean underProtection, Instant at) {}

    record Evidence(Envelope.Kind kind, Optional<Instant> receiptAt) {}

    record Version(UUID id, int version, CertificateState state, Instant receivedAt) {}

    static CaseView of(CertificateCase found, String language) {
        return new CaseView(
                found.certificate().value(),
                found.certificateNumber(),
                found.version(),
                found.state(),
                found.rowVersion(),
                found.routing(),
                found.municipality(),
                found.ward(),
                found.medicalInstitutionCode(),
                found.institution(),
                found.institutionName(),
                ContentView.of(found.content(), true),
                found.bornAtInWords(),
                found.receivedAt(),
                found.reason(),
                new TreeSet<>(found.flags()),
                RemarkView.of(found.remarks(), language),
                found.paper().isPresent(),
                found.paper().map(CertificateCase.Paper::mediaType),
                found.paper().map(CertificateCase.Paper::state),
                found.evidence().map(proof -> new Evidence(proof.kind(), proof.receiptAt())),
                found.joined()
                        .map(joined -> new Joined(
                                joined.mother(),
                                joined.child(),
                                joined.orderInDelivery(),
                                joined.byToken(),
                                joined.underProtection(),
                                joined.at())),
                found.versions().stream()
                        .map(version -> new Version(
                                version.certificate().value(),
                                version.version(),
                                version.state(),
                                version.receivedAt()))
                        .toList(),
                found.duplicates().stream().map(CertificateId::value).toList(),
                new TreeSet<>(found.allowed()));
    }
}
