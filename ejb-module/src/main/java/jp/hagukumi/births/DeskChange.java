package jp.hagukumi.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.announcements.JoinUndone;
import jp.hagukumi.births.store.CertificateRows;
import jp.hagukumi.births.store.JoinRows;
import jp.hagukumi.births.store.StoredCertificate;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.outbox.Outbox;

/** What every change at the desk begins with, and the ending of a join that several of them need. */
@ApplicationScoped
public class DeskChange {

    @Inject
    CertificateRows certificates;

    @Inject
    JoinRows joins;

    @Inject
    ChildMaking children;

    @Inject
    JudgeSubmission cityCodes;

    @Inject
    Outbox outbox;

    /** @throws Refusal CHANGED_MEANWHILE where the clerk saw an older state of it */
    public StoredCertificate lock(CertificateId certificate, int rowVersion) {
        var locked = certificates.lock(certificate).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (locked.rowVersion() != rowVersion) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        return locked;
    }

    /** The ward that a certificate waits in while it belongs to nobody. */
    public Optional<String> addressedWard(StoredCertificate certificate) {
        return cityCodes.wardOf(certificate.municipality());
    }

    /** Ends a join, if there is one, and tells those who acted on it; the certificate has been moved. Whom it was about. */
    public List<UUID> endJoin(Actor actor, StoredCertificate certificate, String reason, Instant at) {
        return certificate
                .child()
                .flatMap(joins::child)
                .map(child -> {
                    joins.undo(certificate.id(), actor.id(), reason, at);
                    children.end(child.id(), at);
                    outbox.record(actor, new JoinUndone(certificate.id().value(), child.id(), child.mother()));
                    return List.of(child.mother(), child.id());
                })
                .orElse(List.of());
    }
}
