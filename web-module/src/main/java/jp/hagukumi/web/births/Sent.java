package jp.hagukumi.web.births;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.hagukumi.births.CertificateChanges;
import jp.hagukumi.births.CertificateFlag;
import jp.hagukumi.births.CertificateState;
import jp.hagukumi.births.Routing;
import jp.hagukumi.births.SentCertificate;

/** What an institution is shown of what it sent. */
final class Sent {

    private Sent() {}

    record Changes(List<Change> items, String next, boolean more) {

        static Changes of(CertificateChanges changes) {
            return new Changes(changes.changes().stream().map(Change::of).toList(), changes.next(), changes.more());
        }
    }

    record Change(UUID id, String number, int version, CertificateState state, Optional<String> reason, Instant at) {

        static Change of(CertificateChanges.Change change) {
            return new Change(
                    change.certificate().value(),
                    change.certificateNumber(),
                    change.version(),
                    change.state(),
                    change.reason(),
                    change.at());
        }
    }

    record Certificate(
            UUID id,
            String number,
            int version,
            CertificateState state,
            Routing routing,
            String municipality,
            Set<CertificateFlag> flags,
            Optional<Integer> replacedBy,
            Optional<String> reason,
            Instant receivedAt,
            Instant changedAt,
            Optional<Long> serial,
            Optional<String> medicalInstitutionCode,
            Optional<String> attachmentType,
            ContentView content) {

        static Certificate of(SentCertificate sent) {
            var status = sent.status();
            return new Certificate(
                    status.certificate().value(),
                    status.certificateNumber(),
                    status.version(),
                    status.state(),
                    status.routing(),
                    status.municipality(),
                    new TreeSet<>(status.flags()),
                    status.replacedBy(),
                    status.reason(),
                    status.receivedAt(),
                    status.changedAt(),
                    sent.serial(),
                    sent.medicalInstitutionCode(),
                    sent.attachmentType(),
                    ContentView.of(sent.content(), true));
        }
    }

    record Receipt(
            UUID id,
            String number,
            int version,
            CertificateState state,
            Routing routing,
            Instant receivedAt,
            String messageId,
            String bodyDigest,
            String seal,
            Set<CertificateFlag> flags,
            List<RemarkView> remarks,
            boolean repeated) {

        static Receipt of(jp.hagukumi.births.Receipt receipt, String language) {
            var facts = receipt.facts();
            return new Receipt(
                    facts.certificate().value(),
                    facts.certificateNumber(),
                    facts.version(),
                    facts.state(),
                    facts.routing(),
                    facts.receivedAt(),
                    facts.messageId(),
                    facts.bodyDigest().hex(),
                    Base64.getEncoder().encodeToString(receipt.seal().toArray()),
                    new TreeSet<>(facts.flags()),
                    RemarkView.of(facts.remarks(), language),
                    receipt.repeated());
        }
    }
}
