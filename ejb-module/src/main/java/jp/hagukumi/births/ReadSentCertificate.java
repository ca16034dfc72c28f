package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.store.CertificateRows;
import jp.hagukumi.births.store.JoinRows;
import jp.hagukumi.births.store.StoredCertificate;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;

/**
 * An institution reads back the newest version of a certificate that it sent itself. It sees what it wrote and where that stands,
 * never to whom it was joined.
 */
@Stateless
public class ReadSentCertificate {

    @Inject
    Access access;

    @Inject
    CertificateRows certificates;

    @Inject
    JoinRows joins;

    @Inject
    Audit audit;

    /**
     * @param certificateNumber the institution's own
     * @throws Refusal {@link BirthsRefusal#CERTIFICATE_UNKNOWN} where this institution sent no such certificate
     */
    public SentCertificate read(Actor actor, String certificateNumber) {
        access.require(actor, BirthsAction.READ_OWN_CERTIFICATES);
        var chain = certificates.chain(JudgeSubmission.institutionOf(actor), certificateNumber);
        if (chain.isEmpty()) {
            throw Refusal.at("certificateNumber", BirthsRefusal.CERTIFICATE_UNKNOWN);
        }
        var newest = chain.get(chain.size() - 1);
        audit.note(actor, BirthsEvent.SENT_CERTIFICATE_READ, newest.id(), about(newest));
        return new SentCertificate(
                ReadCertificateStatus.status(newest, chain),
                newest.serial(),
                newest.medicalInstitutionCode(),
                newest.content(),
                certificates.attachmentType(newest.id()));
    }

    private List<UUID> about(StoredCertificate certificate) {
        return certificate
                .child()
                .flatMap(joins::child)
                .map(child -> List.of(child.mother(), child.id()))
                .orElse(List.of());
    }
}
