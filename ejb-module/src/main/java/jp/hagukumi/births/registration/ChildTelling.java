package jp.hagukumi.births.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.hagukumi.births.ChildMaking;
import jp.hagukumi.births.ChildSex;
import jp.hagukumi.births.rules.AnnouncementMeasures;
import jp.hagukumi.births.rules.RegistrationField;
import jp.hagukumi.births.store.AnnouncementRows;
import jp.hagukumi.births.store.AnnouncementRows.Announced;
import jp.hagukumi.births.store.JoinRows;
import jp.hagukumi.births.store.RuleTables;
import jp.hagukumi.identity.ExpectedChildren;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.Sex;
import jp.hagukumi.identity.Standing;
import jp.hagukumi.identity.WrittenMother;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** Makes the children of a delivery that somebody tells of, whichever way it is told; told again they are the same. */
@ApplicationScoped
public class ChildTelling {

    @Inject
    AnnouncementRows announcements;

    @Inject
    JoinRows joins;

    @Inject
    ChildMaking making;

    @Inject
    ExpectedChildren expected;

    @Inject
    People people;

    @Inject
    RuleTables rules;

    @Inject
    CityClock clock;

    /** @throws Refusal {@link RegistrationRefusal}: for days that cannot be, or a birth that is not another one */
    List<PersonId> tell(Actor actor, PersonId mother, BirthTold told) {
        var place = told.place().exact();
        RegistrationJudging.shape(RegistrationField.BIRTH_PLACE, place).ifPresent(flaw -> {
            throw Refusal.of(List.of(new Finding("place", flaw.code(), flaw.arguments())));
        });
        days(told);
        making.lockMother(mother.value());
        notAnotherDelivery(mother, told);
        var at = clock.now();
        var children = new ArrayList<PersonId>();
        for (int order = 1; order <= told.babies().size(); order++) {
            var baby = told.babies().get(order - 1);
            var bornOn = baby.bornAt().toLocalDate();
            var child = expected.childOf(mother, bornOn, order, sex(baby.sex()));
            if (joins.child(child.value()).filter(known -> !known.ended()).isEmpty()) {
                announcements.write(
                        actor,
                        new Announced(
                                child,
                                Optional.of(mother),
                                baby.bornAt(),
                                order,
                                told.babies().size(),
                                baby.sex(),
                                place,
                                at));
            }
            children.add(child);
        }
        return children;
    }

    /**
     * One child as a clerk reads it off the paper certificate: however old the birth is.
     *
     * @param order place in the delivery, 1 to 9
     * @param place address of the birth; 1–100 code points
     * @throws Refusal {@link RegistrationRefusal#BIRTH_TO_COME}, {@link RegistrationRefusal#ANOTHER_BIRTH_NEAR},
     *     {@link RegistrationRefusal#ALREADY_REGISTERED}
     */
    PersonId tellOne(Actor actor, PersonId mother, BirthTold.Baby baby, int order, String place) {
        notToCome(baby);
        making.lockMother(mother.value());
        var bornOn = baby.bornAt().toLocalDate();
        notNear(known(mother), bornOn, order);
        var child = expected.childOf(mother, bornOn, order, sex(baby.sex()));
        if (joins.child(child.value()).filter(joined -> !joined.ended()).isEmpty()) {
            announcements.write(
                    actor,
                    new Announced(
                            child, Optional.of(mother), baby.bornAt(), order, order, baby.sex(), place, clock.now()));
        }
        return child;
    }

    /**
     * As {@link #tellOne(Actor, PersonId, BirthTold.Baby, int, String)}, of a mother whom the city does not know: the ward works for
     * the child until a resident register speaks of it.
     *
     * @param ward six-digit code of the ward that takes the notice in
     * @param childKey the child's name as written, folded
     */
    PersonId tellOne(
            Actor actor,
            WrittenMother mother,
            String ward,
            String childKey,
            BirthTold.Baby baby,
            int order,
            String place) {
        notToCome(baby);
        making.lockMother(UUID.nameUUIDFromBytes((mother.key() + mother.bornOn()).getBytes(StandardCharsets.UTF_8)));
        var bornOn = baby.bornAt().toLocalDate();
        notNear(known(expected.childrenOf(mother).stream()), bornOn, order);
        var child = expected.childOf(mother, ward, childKey, bornOn, order, sex(baby.sex()));
        announcements.write(
                actor,
                new Announced(child, Optional.empty(), baby.bornAt(), order, order, baby.sex(), place, clock.now()));
        return child;
    }

    private void notToCome(BirthTold.Baby baby) {
        if (baby.bornAt().isAfter(clock.now().atZone(CityClock.TOKYO).toLocalDateTime())) {
            throw Refusal.at(RegistrationField.BIRTH_AT.path(), RegistrationRefusal.BIRTH_TO_COME);
        }
    }

    private void notNear(Stream<Known> hers, LocalDate bornOn, int order) {
        var measures = rules.announcements();
        hers.filter(known -> !known.bornOn().equals(bornOn) || !known.order().equals(Optional.of(order)))
                .filter(known -> known.order().isEmpty()
                        || known.order().get() == order
                        || !measures.mayBeOneDelivery(known.bornOn(), bornOn, clock.today()))
                .filter(known -> isNear(measures, known.bornOn(), bornOn))
                .findFirst()
                .ifPresent(near -> {
                    throw Refusal.at(RegistrationField.BIRTH_AT.path(), RegistrationRefusal.ANOTHER_BIRTH_NEAR);
                });
    }

    private void days(BirthTold told) {
        var now = clock.now().atZone(CityClock.TOKYO).toLocalDateTime();
        var measures = rules.announcements();
        var oldest = measures.oldest(clock.today());
        var first = told.babies().get(0).bornAt();
        for (int i = 0; i < told.babies().size(); i++) {
            var bornAt = told.babies().get(i).bornAt();
            var field = "babies[" + i + "].bornAt";
            if (bornAt.isAfter(now)) {
                throw Refusal.at(field, RegistrationRefusal.BIRTH_TO_COME);
            }
            if (bornAt.toLocalDate().isBefore(oldest)) {
                throw Refusal.at(field, RegistrationRefusal.BIRTH_LONG_AGO);
            }
            if (bornAt.isBefore(first)
                    || !measures.mayBeOneDelivery(first.toLocalDate(), bornAt.toLocalDate(), clock.today())) {
                throw Refusal.at(field, RegistrationRefusal.BIRTHS_NOT_ONE_DELIVERY);
            }
        }
    }

    /** A child she has already is not told of as another: a day mistyped would make two of one. */
    private void notAnotherDelivery(PersonId mother, BirthTold told) {
        var measures = rules.announcements();
        var here = new ArrayList<LocalDate>();
        for (int i = 0; i < told.babies().size(); i++) {
            here.add(told.babies().get(i).bornAt().toLocalDate());
        }
        known(mother).filter(known -> !isAmong(known, here)).forEach(known -> {
            if (known.registered() && here.contains(known.bornOn())) {
                throw new Refusal(RegistrationRefusal.ALREADY_REGISTERED);
            }
            if (isNear(measures, known.bornOn(), here.get(0))) {
                throw Refusal.at("babies[0].bornAt", RegistrationRefusal.ANOTHER_BIRTH_NEAR);
            }
        });
    }

    private boolean isNear(AnnouncementMeasures measures, LocalDate known, LocalDate told) {
        return measures.cannotBeTwoDeliveries(known, told, clock.today());
    }

    private static boolean isAmong(Known known, List<LocalDate> here) {
        return !known.registered()
                && known.order()
                        .filter(order -> order <= here.size())
                        .filter(order -> here.get(order - 1).equals(known.bornOn()))
                        .isPresent();
    }

    /** @param order place in its delivery, where that is known */
    private record Known(LocalDate bornOn, Optional<Integer> order, boolean registered) {}

    private Stream<Known> known(PersonId mother) {
        return known(people.findAll(people.childrenOf(mother, clock.today())).values().stream()
                .filter(child -> child.mother().filter(mother::equals).isPresent()));
    }

    private static Stream<Known> known(Stream<PersonFacts> children) {
        return children.filter(child -> child.standing() != Standing.WITHDRAWN)
                .map(child -> new Known(child.birthDate(), child.birthOrder(), child.standing() != Standing.EXPECTED));
    }

    private static Sex sex(ChildSex told) {
        return Sex.valueOf(told.name());
    }
}
