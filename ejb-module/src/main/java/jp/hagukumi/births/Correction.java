package jp.hagukumi.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.announcements.CertificateJoined;
import jp.hagukumi.announcements.CertificateReplaced;
import jp.hagukumi.announcements.PaperReceived;
import jp.hagukumi.births.TakeInCertificate.Noting;
import jp.hagukumi.births.TakeInCertificate.Taken;
import jp.hagukumi.births.model.CertificateLife;
import jp.hagukumi.births.store.CertificateRows;
import jp.hagukumi.births.store.CertificateRows.Moved;
import jp.hagukumi.births.store.JoinRows;
import jp.hagukumi.births.store.Locks;
import jp.hagukumi.births.store.MessageRows;
import jp.hagukumi.births.store.NewCertificate;
import jp.hagukumi.births.store.StoredCertificate;
import jp.hagukumi.births.store.TrustMaterial;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.NameFold;
import jp.hagukumi.outbox.Outbox;

/**
 * A newer version takes the old one's place, whatever was done on the old one: it takes over join, use and forwarding, and whoever
 * used the old one is told. Part of the first beat.
 */
@ApplicationScoped
public class Correction {

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
    ChildMaking children;

    @Inject
    Outbox outbox;

    public Taken take(Actor actor, JudgedSubmission judged, Noting noting, Instant at) {
        var submission = judged.submission();
        locks.take(TakeInCertificate.lockNames(judged.institution(), submission));
        var message = messages.find(judged.institution(), submission.envelope().messageId());
        if (message.isPresent()) {
            return TakeInCertificate.sameMessage(message.get(), submission.envelope(), ReceiptFacts.Act.CORRECT);
        }
        var chain = certificates.chain(judged.institution(), submission.certificateNumber());
        var known = chain.stream()
                .filter(each -> each.version() == submission.version())
                .findFirst();
        if (known.isPresent()) {
            return sameVersion(known.get(), judged, noting, at);
        }
        return replace(actor, judged, newest(chain, submission), noting, at);
    }

    private StoredCertificate newest(List<StoredCertificate> chain, Submission submission) {
        if (chain.isEmpty()) {
            throw Refusal.at("certificateNumber", BirthsRefusal.CERTIFICATE_UNKNOWN);
        }
        var newest = chain.get(chain.size() - 1);
        if (newest.version() + 1 != submission.version()) {
            throw Refusal.at("version", BirthsRefusal.VERSION_NOT_NEXT).with("version", newest.version() + 1);
        }
        var locked = certificates.lock(newest.id()).orElseThrow();
        CertificateLife.TABLE.after(locked.state(), CertificateEvent.REPLACE);
        return locked;
    }

    private Taken replace(Actor actor, JudgedSubmission judged, StoredCertificate old, Noting noting, Instant at) {
        var state = CertificateLife.successorOf(old.state());
        var outcome = state == CertificateState.RECEIVED && judged.routing() == Routing.HERE
                ? tokens.tryCode(judged.institution(), judged.submission(), at)
                : TokenJoin.Outcome.NOTHING;
        var child = old.child().or(() -> outcome.child().map(ChildMaking.Made::child));
        var reached = outcome.child().isPresent() ? CertificateState.JOINED : state;
        var material = trust.keep(judged.submission().envelope(), at);
        certificates.move(old, Moved.to(CertificateState.REPLACED, old.ward()), at);
        old.child()
                .ifPresent(joined ->
                        children.correct(actor, joined, judged.submission().content()));
        var fresh = fresh(judged, old, outcome, reached, child, material, at);
        var flags = certificates.keep(fresh).orElseThrow();
        takeOver(actor, judged, old, fresh, outcome, at);
        noting.note(fresh.id(), about(old, outcome));
        outbox.record(
                actor,
                new CertificateReplaced(
                        old.id().value(), fresh.id().value(), old.child(), old.state() == CertificateState.USED));
        if (judged.submission().attachment().isPresent()) {
            outbox.record(actor, new PaperReceived(fresh.id().value()));
        }
        return new Taken(TakeInCertificate.factsOf(fresh, flags), Optional.empty(), false, Optional.of(material));
    }

    private void takeOver(
            Actor actor,
            JudgedSubmission judged,
            StoredCertificate old,
            NewCertificate fresh,
            TokenJoin.Outcome outcome,
            Instant at) {
        if (old.child().isPresent()) {
            joins.handOver(Ids.next(), old.id(), fresh.id(), judged.institution(), "新しい版に置き換え", at);
        }
        outcome.child().ifPresent(made -> {
            joins.join(
                    Ids.next(),
                    fresh.id(),
                    made.child(),
                    made.mother(),
                    JoinRows.Grounds.token(judged.institution()),
                    at);
            outbox.record(
                    actor,
                    new CertificateJoined(
                            fresh.id().value(),
                            made.child(),
                            made.mother(),
                            judged.submission().content().bornAt().toLocalDate(),
                            true,
                            made.fresh()));
        });
    }

    private List<UUID> about(StoredCertificate old, TokenJoin.Outcome outcome) {
        var about = new ArrayList<UUID>();
        old.child().flatMap(joins::child).ifPresent(child -> {
            about.add(child.mother());
            about.add(child.id());
        });
        outcome.child().ifPresent(made -> {
            about.add(made.mother());
            about.add(made.child());
        });
        return about;
    }

    private static NewCertificate fresh(
            JudgedSubmission judged,
            StoredCertificate old,
            TokenJoin.Outcome outcome,
            CertificateState state,
            Optional<UUID> child,
            TrustMaterial.Kept material,
            Instant at) {
        var flags = EnumSet.noneOf(CertificateFlag.class);
        flags.addAll(judged.flags());
        flags.addAll(outcome.flags());
        if (old.child().isPresent()) {
            flags.add(CertificateFlag.CORRECTED_LATE);
        }
        var remarks = new ArrayList<>(judged.remarks());
        outcome.remark().ifPresent(remarks::add);
        var submission = judged.submission();
        return new NewCertificate(
                new CertificateId(Ids.next()),
                Ids.next(),
                judged.institution(),
                ReceiptFacts.Act.CORRECT,
                submission,
                state,
                judged.routing(),
                outcome.child()
                        .flatMap(ChildMaking.Made::ward)
                        .or(() -> old.child().isPresent() ? old.ward() : judged.ward()),
                NameFold.key(submission.content().motherName().exact()),
                flags,
                remarks,
                judged.ruleVersion(),
                judged.contentDigest().toArray(),
                Optional.of(old.id()),
                child,
                state == CertificateState.FORWARDED ? old.sentTo() : Optional.empty(),
                material,
                at);
    }

    private Taken sameVersion(StoredCertificate known, JudgedSubmission judged, Noting noting, Instant at) {
        if (!judged.contentDigest().equals(Bytes.of(known.contentDigest()))) {
            // Who typed into the form wrote over the version that was shown; a colleague's has come between. A system
            // that
            // numbers its versions itself has used one number for two contents.
            var between = judged.submission().envelope().kind() == Envelope.Kind.WEB_FORM;
            throw new Refusal(between ? KernelRefusal.CHANGED_MEANWHILE : BirthsRefusal.CERTIFICATE_KNOWN_OTHERWISE)
                    .with("version", known.version())
                    .with("state", known.state());
        }
        var envelope = judged.submission().envelope();
        var material = trust.keep(envelope, at);
        var facts = messages.keep(Ids.next(), ReceiptFacts.Act.CORRECT, envelope, material, known, at);
        noting.note(known.id(), List.of());
        return new Taken(facts, Optional.empty(), true, Optional.of(material));
    }
}
