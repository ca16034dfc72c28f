package jp.hagukumi.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.announcements.BirthDayCorrected;
import jp.hagukumi.births.store.DeliveryRows;
import jp.hagukumi.births.store.DeliveryRows.Delivery;
import jp.hagukumi.births.store.JoinRows;
import jp.hagukumi.births.store.Locks;
import jp.hagukumi.identity.ExpectedChildren;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.Sex;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.outbox.Outbox;

/** Makes the child of a certificate at its first join, and ends it when the join is undone. */
@ApplicationScoped
public class ChildMaking {

    @Inject
    JoinRows joins;

    @Inject
    DeliveryRows deliveries;

    @Inject
    Locks locks;

    @Inject
    ExpectedChildren expected;

    @Inject
    AnnouncedChildren announced;

    @Inject
    People people;

    @Inject
    Outbox outbox;

    /**
     * A child to join.
     *
     * @param ward the mother's, where the city knows one
     * @param fresh whether the child is new to this room
     */
    public record Made(UUID child, UUID mother, UUID delivery, int order, Optional<String> ward, boolean fresh) {}

    /**
     * The child at the certificate's place of the delivery; the caller has seen that the place is free.
     *
     * @param told a child the family told of that a clerk takes for this one, whatever day or place it was told with
     * @throws Refusal {@link BirthsRefusal#PLACE_TAKEN} where another child of hers has that day and place
     */
    public Made make(Delivery delivery, CertificateContent content, Optional<UUID> told, Instant at) {
        var order = content.birthOrderInDelivery().orElse(1);
        var bornOn = content.bornAt().toLocalDate();
        var mother = new PersonId(delivery.mother());
        var sex = sexOf(content.childSex());
        told.map(PersonId::new).ifPresent(same -> {
            if (!expected.meet(same, bornOn, order, sex)) {
                throw Refusal.at("mother", BirthsRefusal.PLACE_TAKEN);
            }
        });
        var child = expected.childOf(mother, bornOn, order, sex);
        var fresh = joins.make(
                new JoinRows.Child(child.value(), delivery.id(), delivery.mother(), order, bornOn, false), at);
        deliveries.certified(delivery.id(), content.pluralityCount().orElse(1));
        return new Made(
                child.value(),
                delivery.mother(),
                delivery.id(),
                order,
                people.find(mother).flatMap(PersonFacts::ward),
                fresh);
    }

    /** A newer version says another day or place; the place is taken only where it is free, and another day of the delivery is told. */
    public void correct(Actor actor, UUID child, CertificateContent content) {
        var order = content.birthOrderInDelivery().orElse(1);
        joins.child(child).ifPresent(known -> {
            var before = joins.firstDayOf(known.delivery());
            var taken = joins.at(known.delivery(), order)
                    .filter(other -> !other.id().equals(child));
            joins.correct(
                    child,
                    taken.isPresent() ? known.orderInDelivery() : order,
                    content.bornAt().toLocalDate());
            var after = joins.firstDayOf(known.delivery());
            before.filter(was -> !after.equals(Optional.of(was)))
                    .ifPresent(was -> after.ifPresent(
                            now -> outbox.record(actor, new BirthDayCorrected(known.mother(), was, now))));
        });
    }

    /** One at a time for each mother: a certificate and what she tells may come in one moment. Before the delivery's. */
    public void lockMother(UUID mother) {
        locks.take("births.mother/" + mother);
    }

    /** One at a time for each delivery: two twins may come in one moment. */
    public void lock(UUID delivery) {
        locks.take("births.delivery/" + delivery);
    }

    /**
     * The join was wrong or the certificate was withdrawn. A child that the register knows stays a person there, and one that its
     * family told of stays as it was told.
     */
    public void end(UUID child, Instant at) {
        joins.end(child, at);
        announced
                .told(child)
                .ifPresentOrElse(
                        told -> expected.meet(told.child(), told.bornOn(), told.order(), sexOf(told.sex())),
                        () -> expected.withdraw(new PersonId(child), LocalDate.ofInstant(at, CityClock.TOKYO)));
    }

    private static Sex sexOf(ChildSex certified) {
        return switch (certified) {
            case MALE -> Sex.MALE;
            case FEMALE -> Sex.FEMALE;
            case UNDETERMINED -> Sex.UNDETERMINED;
        };
    }
}
