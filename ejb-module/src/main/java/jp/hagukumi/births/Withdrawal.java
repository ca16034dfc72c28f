package jp.hagukumi.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.announcements.CertificateCancelled;
import jp.hagukumi.births.TakeInCertificate.Noting;
import jp.hagukumi.births.TakeInCertificate.Taken;
import jp.hagukumi.births.model.CertificateLife;
import jp.hagukumi.births.store.CertificateRows;
import jp.hagukumi.births.store.CertificateRows.Moved;
import jp.hagukumi.births.store.JoinRows;
import jp.hagukumi.births.store.Locks;
import jp.hagukumi.births.store.MessageRows;
import jp.hagukumi.births.store.StoredCertificate;
import jp.hagukumi.births.store.TrustMaterial;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.outbox.Outbox;

/** An institution withdraws a certificate; a join made on it ends with it. Part of the first beat. */
@ApplicationScoped
public class Withdrawal {

    @Inject
    Locks locks;

    @Inject
    CertificateRows certificates;

    @Inject
    MessageRows messages;

    @Inject
    JoinRows joins;

    @Inject
    ChildMaking children;

    @Inject
    TrustMaterial trust;

    @Inject
    Outbox outbox;

    public Taken take(Actor actor, UUID institution, Cancellation cancellation, Noting noting, Instant at) {
        locks.take(
                TakeInCertificate.messageLock(institution, cancellation.envelope()),
                TakeInCertificate.chainLock(institution, cancellation.certificateNumber()));
        var message = messages.find(institution, cancellation.envelope().messageId());
        if (message.isPresent()) {
            return TakeInCertificate.sameMessage(message.get(), cancellation.envelope(), ReceiptFacts.Act.CANCEL);
        }
        var certificate = newest(institution, cancellation);
        var state = CertificateLife.TABLE.after(certificate.state(), CertificateEvent.CANCEL);
        var reason = Wording.require("reason", cancellation.reason());
        certificates.move(certificate, Moved.to(state, certificate.ward()).because(reason), at);
        var ended = certificate.child().flatMap(joins::child);
        ended.ifPresent(child -> {
            joins.undo(certificate.id(), institution, reason, at);
            children.end(child.id(), at);
        });
        var material = trust.keep(cancellation.envelope(), at);
        var facts =
                messages.keep(Ids.next(), ReceiptFacts.Act.CANCEL, cancellation.envelope(), material, certificate, at);
        noting.note(
                certificate.id(),
                ended.map(child -> List.of(child.mother(), child.id())).orElse(List.of()));
        outbox.record(
                actor,
                new CertificateCancelled(
                        certificate.id().value(), ended.map(JoinRows.Child::id), ended.map(JoinRows.Child::mother)));
        return new Taken(facts, Optional.empty(), false, Optional.of(material));
    }

    private StoredCertificate newest(UUID institution, Cancellation cancellation) {
        var chain = certificates.chain(institution, cancellation.certificateNumber());
        if (chain.isEmpty()) {
            throw Refusal.at("certificateNumber", BirthsRefusal.CERTIFICATE_UNKNOWN);
        }
        var newest = chain.get(chain.size() - 1);
        if (newest.version() != cancellation.version()) {
            throw Refusal.at("version", BirthsRefusal.NOT_NEWEST).with("version", newest.version());
        }
        return certificates.lock(newest.id()).orElseThrow();
    }
}
