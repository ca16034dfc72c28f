package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.announcements.CertificateJoined;
import jp.hagukumi.announcements.CertificateReceived;
import jp.hagukumi.announcements.PaperReceived;
import jp.hagukumi.births.store.CertificateRows;
import jp.hagukumi.births.store.JoinRows;
import jp.hagukumi.births.store.Locks;
import jp.hagukumi.births.store.MessageRows;
import jp.hagukumi.births.store.NewCertificate;
import jp.hagukumi.births.store.StoredCertificate;
import jp.hagukumi.births.store.TrustMaterial;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.NameFold;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.outbox.Outbox;

/**
 * First beat of a submission: evidence, certificate, what is noticed about it, and its joining by the mother's code, all in one
 * transaction or not at all.
 */
@Stateless
public class TakeInCertificate {

    @Inject
    Locks locks;

    @Inject
    CertificateRows certificates;

    @Inject
    MessageRows messages;

    @Inject
    JoinRows joins;

    @Inject
    TrustMaterial trust;

    @Inject
    TokenJoin tokens;

    @Inject
    Correction correction;

    @Inject
    Withdrawal withdrawal;

    @Inject
    AnnouncedChildren announced;

    @Inject
    Outbox outbox;

    @Inject
    CityClock clock;

    /** What a beat took in, to be noted in the audit by the use case before the transaction ends. */
    @FunctionalInterface
    public interface Noting {
        void note(CertificateId certificate, List<UUID> about);
    }

    /**
     * What was taken in.
     *
     * @param seal of the receipt, where it was made before
     */
    public record Taken(
            ReceiptFacts facts, Optional<Bytes> seal, boolean repeated, Optional<TrustMaterial.Kept> material) {

        static Taken again(MessageRows.Known known) {
            return new Taken(known.facts(), known.seal(), true, Optional.empty());
        }
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Taken takeIn(Actor actor, JudgedSubmission judged, Noting noting) {
        var submission = judged.submission();
        var at = clock.now();
        locks.take(lockNames(judged.institution(), submission));
        var hasCode = submission.deliveryToken().isPresent();
        if (hasCode) {
            var known = again(judged, actor, noting, at);
            if (known.isPresent()) {
                return known.get();
            }
        }
        var outcome = judged.routing() == Routing.HERE
                ? tokens.tryCode(judged.institution(), submission, at)
                : TokenJoin.Outcome.NOTHING;
        var material = trust.keep(submission.envelope(), at);
        var fresh = fresh(judged, outcome, material, at);
        var flags = certificates.keep(fresh);
        if (flags.isEmpty()) {
            return again(judged, actor, noting, at)
                    .orElseThrow(() -> new IllegalStateException("Neither kept nor known: " + fresh.message()));
        }
        tell(actor, judged, fresh, outcome, noting, at);
        return new Taken(factsOf(fresh, flags.get()), Optional.empty(), false, Optional.of(material));
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Taken takeInCorrection(Actor actor, JudgedSubmission judged, Noting noting) {
        return correction.take(actor, judged, noting, clock.now());
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Taken takeInWithdrawal(Actor actor, UUID institution, Cancellation cancellation, Noting noting) {
        return withdrawal.take(actor, institution, cancellation, noting, clock.now());
    }

    private void tell(
            Actor actor,
            JudgedSubmission judged,
            NewCertificate fresh,
            TokenJoin.Outcome outcome,
            Noting noting,
            Instant at) {
        var bornOn = fresh.submission().content().bornAt().toLocalDate();
        outcome.child()
                .ifPresent(made -> joins.join(
                        Ids.next(),
                        fresh.id(),
                        made.child(),
                        made.mother(),
                        JoinRows.Grounds.token(judged.institution()),
                        at));
        outcome.child().ifPresent(made -> announced.met(made.child(), fresh.id(), bornOn));
        noting.note(
                fresh.id(),
                outcome.child()
                        .map(made -> List.of(made.mother(), made.child()))
                        .orElse(List.of()));
        outbox.record(
                actor,
                new CertificateReceived(
                        fresh.id().value(),
                        judged.institution(),
                        bornOn,
                        outcome.child().isPresent()));
        if (fresh.submission().attachment().isPresent()) {
            outbox.record(actor, new PaperReceived(fresh.id().value()));
        }
        outcome.child()
                .ifPresent(made -> outbox.record(
                        actor,
                        new CertificateJoined(
                                fresh.id().value(), made.child(), made.mother(), bornOn, true, made.fresh())));
    }

    /** A message or a certificate that is known: the same again gets the same answer, anything else is refused. */
    private Optional<Taken> again(JudgedSubmission judged, Actor actor, Noting noting, Instant at) {
        var submission = judged.submission();
        var message = messages.find(judged.institution(), submission.envelope().messageId());
        if (message.isPresent()) {
            return Optional.of(sameMessage(message.get(), submission.envelope(), ReceiptFacts.Act.SUBMIT));
        }
        var version = certificates.chain(judged.institution(), submission.certificateNumber()).stream()
                .filter(known -> known.version() == submission.version())
                .findFirst();
        return version.map(known -> sameCertificate(known, judged, actor, noting, at));
    }

    static Taken sameMessage(MessageRows.Known known, Envelope envelope, ReceiptFacts.Act act) {
        if (known.facts().act() != act || !known.facts().bodyDigest().equals(envelope.bodyDigest())) {
            throw new Refusal(BirthsRefusal.MESSAGE_ID_REUSED);
        }
        return Taken.again(known);
    }

    private Taken sameCertificate(
            StoredCertificate known, JudgedSubmission judged, Actor actor, Noting noting, Instant at) {
        if (!judged.contentDigest().equals(Bytes.of(known.contentDigest()))) {
            throw new Refusal(BirthsRefusal.CERTIFICATE_KNOWN_OTHERWISE)
                    .with("version", known.version())
                    .with("state", known.state());
        }
        var envelope = judged.submission().envelope();
        var material = trust.keep(envelope, at);
        var facts = messages.keep(Ids.next(), ReceiptFacts.Act.SUBMIT, envelope, material, known, at);
        noting.note(known.id(), List.of());
        return new Taken(facts, Optional.empty(), true, Optional.of(material));
    }

    private static NewCertificate fresh(
            JudgedSubmission judged, TokenJoin.Outcome outcome, TrustMaterial.Kept material, Instant at) {
        var remarks = new ArrayList<>(judged.remarks());
        outcome.remark().ifPresent(remarks::add);
        var flags = EnumSet.noneOf(CertificateFlag.class);
        flags.addAll(judged.flags());
        flags.addAll(outcome.flags());
        var submission = judged.submission();
        return new NewCertificate(
                new CertificateId(Ids.next()),
                Ids.next(),
                judged.institution(),
                ReceiptFacts.Act.SUBMIT,
                submission,
                outcome.child().isPresent() ? CertificateState.JOINED : CertificateState.RECEIVED,
                judged.routing(),
                outcome.child().flatMap(ChildMaking.Made::ward).or(judged::ward),
                NameFold.key(submission.content().motherName().exact()),
                flags,
                remarks,
                judged.ruleVersion(),
                judged.contentDigest().toArray(),
                Optional.empty(),
                outcome.child().map(ChildMaking.Made::child),
                Optional.empty(),
                material,
                at);
    }

    static ReceiptFacts factsOf(NewCertificate fresh, Set<CertificateFlag> flags) {
        var submission = fresh.submission();
        return new ReceiptFacts(
                fresh.message(),
                fresh.institution(),
                submission.envelope().messageId(),
                submission.envelope().bodyDigest(),
                fresh.act(),
                fresh.id(),
                submission.certificateNumber(),
                submission.version(),
                fresh.state(),
                fresh.routing(),
                submission.municipality(),
                flags,
                fresh.remarks(),
                fresh.at());
    }

    /** One message, one chain of versions and one birth at a time. */
    static String[] lockNames(UUID institution, Submission submission) {
        return new String[] {
            messageLock(institution, submission.envelope()),
            chainLock(institution, submission.certificateNumber()),
            "births.birth/" + institution + "/" + submission.content().bornAt() + "/"
                    + NameFold.key(submission.content().motherName().exact())
        };
    }

    static String messageLock(UUID institution, Envelope envelope) {
        return "births.message/" + institution + "/" + envelope.messageId();
    }

    static String chainLock(UUID institution, String certificateNumber) {
        return "births.chain/" + institution + "/" + certificateNumber;
    }
}
