package jp.hagukumi.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import jp.hagukumi.births.store.CertificateRows;
import jp.hagukumi.births.store.JoinRows;
import jp.hagukumi.births.store.PaperRows;
import jp.hagukumi.births.store.StoredCertificate;
import jp.hagukumi.documents.DocumentId;
import jp.hagukumi.documents.DocumentRefusal;
import jp.hagukumi.documents.Documents;
import jp.hagukumi.documents.Upload;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/**
 * The papers that came along. As they came they are evidence and shown to nobody; for the desk the documents room makes a copy
 * of each: sniffed, drawn anew without metadata, bounded and scanned.
 */
@ApplicationScoped
public class Papers {

    /** Of documents, for the retention table. */
    static final String PURPOSE = "births.certificate";

    @Inject
    CertificateRows certificates;

    @Inject
    PaperRows papers;

    @Inject
    JoinRows joins;

    @Inject
    Documents documents;

    @Inject
    CityClock clock;

    /** Has a copy made, unless one was made or refused before, or nothing came along. */
    public void copy(Actor actor, CertificateId certificate) {
        if (papers.look(certificate).isPresent()) {
            return;
        }
        certificates.attachment(certificate).ifPresent(paper -> {
            try {
                var copy = documents.keep(
                        actor,
                        new Upload(
                                PURPOSE,
                                certificate.value(),
                                about(certificate),
                                paper.content().toArray()));
                papers.keepCopy(certificate, copy.value(), clock.now());
            } catch (Refusal unfit) {
                papers.keepRefusal(certificate, unfit.code().code(), clock.now());
            }
        });
    }

    PaperState stateOf(CertificateId certificate) {
        return papers.look(certificate)
                .map(look -> look.document().isEmpty() ? PaperState.UNFIT : stateOfCopy(certificate))
                .orElse(PaperState.WAITING);
    }

    /** Of the copies only harmful ones are removed before their certificate: one that is gone was harmful. */
    private PaperState stateOfCopy(CertificateId certificate) {
        return documents.of(certificate.value()).stream()
                .findFirst()
                .map(copy -> switch (copy.state()) {
                    case QUARANTINED -> PaperState.QUARANTINED;
                    case CLEAN -> PaperState.CLEAN;
                    case REFUSED -> PaperState.HARMFUL;
                })
                .orElse(PaperState.HARMFUL);
    }

    /**
     * @throws Refusal {@link BirthsRefusal#NO_ATTACHMENT}, {@link BirthsRefusal#ATTACHMENT_UNFIT}; of the documents room that it
     *     is not checked yet, or was found harmful
     */
    PaperCopy cleanCopyOf(StoredCertificate certificate) {
        if (certificates.attachmentType(certificate.id()).isEmpty()) {
            throw new Refusal(BirthsRefusal.NO_ATTACHMENT);
        }
        var look = papers.look(certificate.id()).orElseThrow(() -> new Refusal(DocumentRefusal.NOT_YET_CHECKED));
        var document = look.document().orElseThrow(() -> new Refusal(BirthsRefusal.ATTACHMENT_UNFIT));
        if (documents.of(certificate.id().value()).isEmpty()) {
            throw new Refusal(DocumentRefusal.FOUND_HARMFUL);
        }
        var copy = documents.read(new DocumentId(document));
        var ending = switch (copy.mediaType()) {
            case JPEG -> "jpg";
            case PNG -> "png";
            case PDF -> "pdf";
        };
        return new PaperCopy(
                "certificate-" + certificate.number() + "-v" + certificate.version() + "." + ending,
                copy.mediaType().text(),
                Bytes.of(copy.bytes()));
    }

    private List<UUID> about(CertificateId certificate) {
        return certificates
                .find(certificate)
                .flatMap(StoredCertificate::child)
                .flatMap(joins::child)
                .map(child -> List.of(child.mother(), child.id()))
                .orElse(List.of());
    }
}
