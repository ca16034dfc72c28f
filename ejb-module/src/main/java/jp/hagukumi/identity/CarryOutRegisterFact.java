package jp.hagukumi.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import jp.hagukumi.announcements.ChildRegistered;
import jp.hagukumi.announcements.HouseholdChanged;
import jp.hagukumi.announcements.NameChanged;
import jp.hagukumi.announcements.PersonDied;
import jp.hagukumi.announcements.PersonLeftCity;
import jp.hagukumi.announcements.PersonMoved;
import jp.hagukumi.announcements.SupportMeasureChanged;
import jp.hagukumi.identity.RegisterFact.Born;
import jp.hagukumi.identity.RegisterFact.Died;
import jp.hagukumi.identity.RegisterFact.InHousehold;
import jp.hagukumi.identity.RegisterFact.Moved;
import jp.hagukumi.identity.RegisterFact.MovedIn;
import jp.hagukumi.identity.RegisterFact.MovedOut;
import jp.hagukumi.identity.RegisterFact.SupportMeasureSet;
import jp.hagukumi.identity.store.AccountRows;
import jp.hagukumi.identity.store.GuardianshipRows;
import jp.hagukumi.identity.store.PersonRegister;
import jp.hagukumi.identity.store.PersonRows;
import jp.hagukumi.identity.store.SupportMeasureKeeping;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.text.NameFold;
import jp.hagukumi.outbox.Outbox;

/** Makes an entry of the resident register true in this room and tells the others. */
@ApplicationScoped
public class CarryOutRegisterFact {

    @Inject
    PersonRows persons;

    @Inject
    PersonRegister register;

    @Inject
    GuardianshipRows guardianships;

    @Inject
    SupportMeasureKeeping measures;

    @Inject
    AccountRows accounts;

    @Inject
    Outbox outbox;

    /** Why the event can't be carried out as things stand; asked before anything is written. */
    public Optional<IdentityRefusal> objectionTo(RegisterEvent event) {
        var person = persons.ofResidentNumber(event.residentNumber());
        if (event.fact() instanceof MovedIn) {
            return person.flatMap(known -> switch (known.standing()) {
                case RESIDENT -> Optional.of(IdentityRefusal.PERSON_KNOWN_ALREADY);
                case DIED -> Optional.of(IdentityRefusal.PERSON_DIED);
                default -> Optional.empty();
            });
        }
        if (event.fact() instanceof Born born) {
            return person.isPresent() ? Optional.of(IdentityRefusal.PERSON_KNOWN_ALREADY) : objectionTo(born);
        }
        if (person.isEmpty()) {
            return Optional.of(IdentityRefusal.PERSON_NOT_KNOWN);
        }
        if (event.fact() instanceof SupportMeasureSet measure) {
            return measure.alsoProtected().stream()
                            .allMatch(number -> persons.ofResidentNumber(number).isPresent())
                    ? Optional.empty()
                    : Optional.of(IdentityRefusal.PERSON_NOT_KNOWN);
        }
        if (person.get().standing() == Standing.DIED) {
            return Optional.of(IdentityRefusal.PERSON_DIED);
        }
        var mustLiveHere = event.fact() instanceof Moved || event.fact() instanceof MovedOut;
        return mustLiveHere && person.get().standing() != Standing.RESIDENT
                ? Optional.of(IdentityRefusal.PERSON_NOT_KNOWN)
                : Optional.empty();
    }

    private Optional<IdentityRefusal> objectionTo(Born born) {
        if (born.mother().isEmpty()) {
            return Optional.empty();
        }
        var mother = persons.ofResidentNumber(born.mother().get());
        if (mother.isEmpty()) {
            return Optional.of(IdentityRefusal.PERSON_NOT_KNOWN);
        }
        return persons.ofBirth(mother.get().id(), born.registered().birthDate(), born.birthOrder())
                .filter(child -> child.standing() != Standing.EXPECTED)
                .map(child -> IdentityRefusal.PERSON_KNOWN_ALREADY);
    }

    /** The person whom it concerns. */
    public PersonId carryOut(Actor actor, RegisterEvent event) {
        var number = event.residentNumber();
        var on = event.occurredOn();
        if (event.fact() instanceof MovedIn movedIn) {
            return moveIn(actor, number, movedIn, on);
        }
        if (event.fact() instanceof Born born) {
            return bear(actor, number, born, on);
        }
        var person = persons.ofResidentNumber(number)
                .orElseThrow(() -> new IllegalStateException("Nobody has the number of event " + event.eventId()));
        if (event.fact() instanceof Moved moved) {
            move(actor, person, moved, on);
        } else if (event.fact() instanceof MovedOut movedOut) {
            moveOut(actor, person, movedOut, on);
        } else if (event.fact() instanceof Died) {
            die(actor, person, on);
        } else if (event.fact() instanceof RegisterFact.NameChanged changed) {
            register.rename(person.id(), changed.names());
            outbox.record(actor, new NameChanged(person.id().value(), on));
        } else if (event.fact() instanceof RegisterFact.HouseholdChanged changed) {
            join(actor, person.id(), changed.household(), on);
        } else if (event.fact() instanceof SupportMeasureSet measure) {
            protect(actor, person, measure);
        }
        return person.id();
    }

    private PersonId moveIn(Actor actor, String number, MovedIn movedIn, LocalDate on) {
        var household = register.household(movedIn.household().householdNumber());
        var before = persons.ofResidentNumber(number);
        var person = before.map(PersonFacts::id).orElseGet(PersonId::next);
        if (before.isPresent()) {
            register.comeBack(person, movedIn, household, on);
        } else {
            register.insert(
                    person, number, movedIn.registered(), movedIn.household(), household, movedIn.residence(), on);
        }
        outbox.record(
                actor, new PersonMoved(person.value(), "", movedIn.residence().ward(), on));
        return person;
    }

    private void move(Actor actor, PersonFacts person, Moved moved, LocalDate on) {
        register.move(person.id(), moved.residence());
        outbox.record(
                actor,
                new PersonMoved(
                        person.id().value(),
                        person.ward().orElse(""),
                        moved.residence().ward(),
                        on));
        moved.household().ifPresent(household -> join(actor, person.id(), household, on));
    }

    private void moveOut(Actor actor, PersonFacts person, MovedOut movedOut, LocalDate on) {
        register.leave(person.id(), on);
        outbox.record(
                actor,
                new PersonLeftCity(
                        person.id().value(),
                        person.ward().orElse(""),
                        movedOut.toMunicipality().orElse(""),
                        on));
    }

    /** Whoever died acts for nobody and signs in no more; the guardians of a child who died keep sight of its records. */
    private void die(Actor actor, PersonFacts person, LocalDate on) {
        register.die(person.id(), on);
        guardianships.endAllBy(person.id(), on, "死亡");
        accounts.closeOf(person.id());
        outbox.record(actor, new PersonDied(person.id().value(), on));
    }

    private void join(Actor actor, PersonId person, InHousehold joined, LocalDate on) {
        var household = register.household(joined.householdNumber());
        register.join(person, household, joined.relation());
        outbox.record(actor, new HouseholdChanged(person.value(), household.value(), on));
    }

    private void protect(Actor actor, PersonFacts person, SupportMeasureSet measure) {
        var protectedPersons = measure.alsoProtected().stream()
                .map(number -> persons.ofResidentNumber(number)
                        .map(PersonFacts::id)
                        .orElseThrow(() -> new IllegalStateException("A protected person is not known")))
                .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
        protectedPersons.add(person.id());
        var change = measures.keep(measure, protectedPersons);
        outbox.record(actor, new SupportMeasureChanged(change.measure(), change.protectedPersons()));
    }

    private PersonId bear(Actor actor, String number, Born born, LocalDate on) {
        var household = register.household(born.household().householdNumber());
        var mother = born.mother().flatMap(persons::ofResidentNumber).map(PersonFacts::id);
        var expected = mother.flatMap(
                        known -> persons.ofBirth(known, born.registered().birthDate(), born.birthOrder()))
                .or(() -> ofWrittenMother(born));
        var child = expected.map(PersonFacts::id).orElseGet(PersonId::next);
        if (expected.isPresent()) {
            register.registerExpected(child, number, born, household);
            mother.ifPresent(known -> register.bornTo(child, known, born.birthOrder()));
        } else {
            register.insert(
                    child,
                    number,
                    born.registered(),
                    born.household(),
                    household,
                    born.residence(),
                    born.registered().birthDate());
            mother.ifPresent(known -> register.bornTo(child, known, born.birthOrder()));
        }
        giveCustody(child, mother, born, on);
        outbox.record(
                actor,
                new ChildRegistered(
                        child.value(),
                        mother.map(PersonId::value).stream().toList(),
                        born.registered().birthDate(),
                        born.birthOrder(),
                        born.residence().ward()));
        return child;
    }

    /** A child that only a notice told of, where exactly one has that day, place in the delivery, sex and name. */
    private Optional<PersonFacts> ofWrittenMother(Born born) {
        var names = born.registered().names();
        var found = persons.expectedByName(
                born.registered().birthDate(),
                born.birthOrder(),
                born.registered().sex(),
                NameFold.key(names.family() + names.given()));
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The register's word on custody replaces what the birth alone had given. */
    private void giveCustody(PersonId child, Optional<PersonId> mother, Born born, LocalDate on) {
        if (born.custodians().isEmpty()) {
            return;
        }
        var custodians = born.custodians().stream()
                .map(persons::ofResidentNumber)
                .flatMap(Optional::stream)
                .toList();
        var ids = custodians.stream().map(PersonFacts::id).toList();
        guardianships.endThoseFromBirth(child, ids, on);
        for (var custodian : custodians) {
            guardianships.beginByRegister(
                    child,
                    custodian.id(),
                    relation(custodian, mother),
                    born.registered().birthDate());
        }
    }

    private static GuardianRelation relation(PersonFacts custodian, Optional<PersonId> mother) {
        if (mother.filter(custodian.id()::equals).isPresent()) {
            return GuardianRelation.MOTHER;
        }
        return custodian.sex() == Sex.MALE ? GuardianRelation.FATHER : GuardianRelation.OTHER_GUARDIAN;
    }
}
