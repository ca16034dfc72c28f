package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.announcements.CertificateJoined;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.model.CertificateLife;
import jp.hagukumi.births.rules.AnnouncedMatch;
import jp.hagukumi.births.store.CertificateRows;
import jp.hagukumi.births.store.CertificateRows.Moved;
import jp.hagukumi.births.store.DeliveryRows;
import jp.hagukumi.births.store.DeliveryRows.Delivery;
import jp.hagukumi.births.store.JoinRows;
import jp.hagukumi.births.store.StoredCertificate;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.NameFold;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.outbox.Outbox;

/** A clerk joins a certificate that came without a code to the mother, and says on what grounds. */
@Stateless
public class JoinCertificate {

    private static final int SAME_DELIVERY_DAYS = 2;

    @Inject
    Access access;

    @Inject
    DeskChange desk;

    @Inject
    CertificateRows certificates;

    @Inject
    DeliveryRows deliveries;

    @Inject
    JoinRows joins;

    @Inject
    JoinCandidates candidates;

    @Inject
    ChildMaking children;

    @Inject
    People people;

    @Inject
    AnnouncedChildren announced;

    @Inject
    CityClock clock;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    /**
     * @throws Refusal {@link BirthsRefusal#MOTHER_UNKNOWN}, {@link BirthsRefusal#PLACE_TAKEN},
     *     {@link BirthsRefusal#TOLD_CHILD_NEAR}, {@link BirthsRefusal#TOLD_CHILD_UNKNOWN},
     *     {@link BirthsRefusal#TEXT_UNFIT}, WRONG_STATE, CHANGED_MEANWHILE
     */
    public CertificateCase.Joined join(Actor actor, CertificateId certificate, JoinOrder order) {
        access.require(actor, BirthsAction.JOIN_CERTIFICATE, certificate);
        var grounds = Wording.require("grounds", order.grounds());
        var locked = desk.lock(certificate, order.rowVersion());
        var state = CertificateLife.TABLE.after(locked.state(), CertificateEvent.JOIN);
        var mother = people.find(new PersonId(order.mother()))
                .orElseThrow(() -> Refusal.at("mother", BirthsRefusal.MOTHER_UNKNOWN));
        var at = clock.now();
        children.lockMother(order.mother());
        var told = told(locked, order);
        var made = child(locked, mother, told, at);
        certificates.move(locked, Moved.to(state, made.ward().or(locked::ward)).withChild(made.child()), at);
        joins.join(Ids.next(), certificate, made.child(), made.mother(), grounds(actor, locked, mother, grounds), at);
        announced.met(made.child(), certificate, locked.content().bornAt().toLocalDate());
        audit.note(
                actor,
                BirthsEvent.CERTIFICATE_JOINED,
                certificate,
                List.of(made.mother(), made.child()),
                Map.of("child", made.child().toString()));
        outbox.record(
                actor,
                new CertificateJoined(
                        certificate.value(),
                        made.child(),
                        made.mother(),
                        locked.content().bornAt().toLocalDate(),
                        false,
                        made.fresh()));
        return new CertificateCase.Joined(
                made.child(),
                made.mother(),
                made.delivery(),
                made.order(),
                false,
                people.underProtection(mother.id(), clock.today()),
                at);
    }

    /** The child told of that the clerk takes for this one; where it is not plain, the clerk has to say. */
    private Optional<UUID> told(StoredCertificate certificate, JoinOrder order) {
        order.told()
                .filter(child -> !announced.isWaiting(order.mother(), child))
                .ifPresent(child -> {
                    throw Refusal.at("told", BirthsRefusal.TOLD_CHILD_UNKNOWN);
                });
        if (order.told().isEmpty()
                && !order.another()
                && announced.match(order.mother(), certificate.content()).kind() == AnnouncedMatch.Kind.NEAR) {
            throw Refusal.at("told", BirthsRefusal.TOLD_CHILD_NEAR);
        }
        if (order.another() && announced.isTaken(order.mother(), certificate.content())) {
            throw Refusal.at("mother", BirthsRefusal.PLACE_TAKEN);
        }
        return order.told();
    }

    private ChildMaking.Made child(StoredCertificate certificate, PersonFacts mother, Optional<UUID> told, Instant at) {
        var delivery = deliveryOf(certificate, mother, at);
        children.lock(delivery.id());
        if (joins.at(delivery.id(), certificate.orderInDelivery()).isPresent()) {
            throw Refusal.at("mother", BirthsRefusal.PLACE_TAKEN);
        }
        return children.make(delivery, certificate.content(), told, at);
    }

    /** The delivery whose other child was born then, or the one to come, or one that is made now. */
    private Delivery deliveryOf(StoredCertificate certificate, PersonFacts mother, Instant at) {
        var bornOn = certificate.content().bornAt().toLocalDate();
        var known = deliveries.ofMother(mother.id().value());
        var same = known.stream()
                .filter(each -> each.lastBornOn()
                        .map(day -> Math.abs(ChronoUnit.DAYS.between(day, bornOn)) <= SAME_DELIVERY_DAYS)
                        .orElse(false))
                .findFirst();
        return same.or(() -> known.stream().filter(each -> each.children() == 0).findFirst())
                .orElseGet(() -> {
                    var id = Ids.next();
                    deliveries.insert(
                            id, mother.id().value(), NameFold.key(mother.names().full()), Optional.empty(), at);
                    return new Delivery(
                            id, mother.id().value(), Optional.empty(), Optional.empty(), 0, Optional.empty());
                });
    }

    private JoinRows.Grounds grounds(Actor actor, StoredCertificate certificate, PersonFacts mother, String words) {
        var score = candidates
                .score(certificate, mother, desk.addressedWard(certificate))
                .score();
        return new JoinRows.Grounds(
                actor.id(), false, Optional.of(words), Optional.of(score.score()), Optional.of(score.ruleVersion()));
    }
}
