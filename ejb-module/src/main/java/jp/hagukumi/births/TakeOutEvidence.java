package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import jp.hagukumi.births.store.CertificateRows;
import jp.hagukumi.births.store.EvidenceRows;
import jp.hagukumi.births.store.JoinRows;
import jp.hagukumi.births.store.StoredCertificate;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** First beat of an export: the evidence is read and the taking out is noted, before anything leaves. */
@Stateless
public class TakeOutEvidence {

    @Inject
    CertificateRows certificates;

    @Inject
    EvidenceRows evidence;

    @Inject
    JoinRows joins;

    /** @param name of the file it becomes */
    public record Taken(String name, KeptEvidence kept) {}

    /** @throws Refusal {@link BirthsRefusal#NO_SIGNED_EVIDENCE}, NOT_FOUND */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Taken take(CertificateId certificate, TakeInCertificate.Noting noting) {
        var found = certificates.find(certificate).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var kept = evidence.kept(certificate).orElseThrow(() -> new Refusal(BirthsRefusal.NO_SIGNED_EVIDENCE));
        noting.note(certificate, about(found));
        return new Taken("evidence-" + found.number() + "-v" + found.version() + ".zip", kept);
    }

    private List<UUID> about(StoredCertificate certificate) {
        return certificate
                .child()
                .flatMap(joins::child)
                .map(child -> List.of(child.mother(), child.id()))
                .orElse(List.of());
    }
}
