package jp.hagukumi.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.testhouse.House;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A configured city with a register system, and short ways to people it. */
final class Town {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final String NAKAHARA = "141330";
    static final String KAWASAKI = "141313";

    /** A clock that a test moves. */
    static final class MovableClock extends Clock {
        private Instant now = Instant.parse("2026-11-24T03:00:00Z");

        void forward(java.time.Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return CityClock.TOKYO;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    final MovableClock clock = new MovableClock();
    final House house = new House().at(clock);
    private int events;

    Town() {
        house.get(KeepCityConfiguration.class).importFile(system(), resource("cities/141305.csv"));
        house.get(KeepInstitution.class)
                .add(
                        system(),
                        institution("register", InstitutionKind.REGISTER_SYSTEM, Optional.empty(), Optional.empty()));
    }

    static InstitutionEntry institution(
            String shortName, InstitutionKind kind, Optional<String> code, Optional<String> ward) {
        return new InstitutionEntry(
                Optional.of(shortName),
                code,
                kind,
                "試験機関",
                "",
                "",
                Optional.empty(),
                ward,
                InstitutionStatus.ACTIVE,
                Optional.empty(),
                Optional.empty());
    }

    <T> T get(Class<T> type) {
        return house.get(type);
    }

    RegisterEvent event(String number, long sequence, RegisterFact fact) {
        return new RegisterEvent("event-" + ++events, number, sequence, TODAY, fact);
    }

    List<RegisterAnswer> take(RegisterEvent... sent) {
        return get(TakeRegisterEvents.class).take(system(), List.of(sent));
    }

    /** Moves somebody in and returns who it is. */
    PersonId resident(String number, String family, String given, String ward) {
        take(event(number, 1, movedIn(family, given, ward)));
        return person(number);
    }

    PersonId person(String number) {
        return get(People.class).ofResidentNumber(number).map(PersonFacts::id).orElseThrow();
    }

    PersonFacts facts(PersonId person) {
        return get(People.class).find(person).orElseThrow();
    }

    static RegisterFact.MovedIn movedIn(String family, String given, String ward) {
        return new RegisterFact.MovedIn(
                registered(PersonNames.of(family, given, "カナ", "カナ"), LocalDate.of(1994, 5, 12), Sex.FEMALE),
                new RegisterFact.InHousehold("1" + ward, "世帯主"),
                residence(ward, "川崎市のどこか1丁目2番地"));
    }

    static RegisterFact.Registered registered(PersonNames names, LocalDate birthDate, Sex sex) {
        return new RegisterFact.Registered(names, birthDate, sex, "JPN");
    }

    static RegisterFact.Residence residence(String ward, String address) {
        return new RegisterFact.Residence(
                ward, new Address(ward, Optional.of("2110063"), address, Optional.of("101号室")));
    }

    static RegisterFact.Born born(String mother, LocalDate birthDate, int order, String... custodians) {
        return new RegisterFact.Born(
                registered(PersonNames.of("佐藤", "さくら", "サトウ", "サクラ"), birthDate, Sex.FEMALE),
                new RegisterFact.InHousehold("1141330", "子"),
                residence(NAKAHARA, "川崎市のどこか1丁目2番地"),
                Optional.of(mother),
                List.of(custodians),
                order);
    }

    static Actor system() {
        return actor(Actor.Kind.SYSTEM, Actor.NOBODY, Actor.Grant.cityWide(Role.SYSTEM));
    }

    static Actor nobody() {
        return actor(Actor.Kind.PUBLIC, Actor.NOBODY, Actor.Grant.cityWide(Role.PUBLIC));
    }

    static Actor as(PersonId person) {
        return actor(Actor.Kind.RESIDENT, person.value(), Actor.Grant.cityWide(Role.RESIDENT));
    }

    static Actor staff(Role role, String ward) {
        return actor(Actor.Kind.STAFF, StaffId.next().value(), Actor.Grant.inWard(role, ward));
    }

    static Actor administrator() {
        return actor(Actor.Kind.STAFF, StaffId.next().value(), Actor.Grant.cityWide(Role.ADMINISTRATOR));
    }

    private static Actor actor(Actor.Kind kind, java.util.UUID id, Actor.Grant grant) {
        return new Actor(kind, id, Set.of(grant), Optional.empty(), "test");
    }

    static int count(House house, String table) {
        return house.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from identity." + table)
                        .mapTo(Integer.class)
                        .one());
    }

    /** The code of the refusal that this ends in. */
    static String refusalOf(ThrowingCallable call) {
        var thrown = org.assertj.core.api.Assertions.catchThrowable(call);
        if (thrown instanceof Refusal refusal) {
            return refusal.code().toString();
        }
        throw new AssertionError("Not refused", thrown);
    }

    static String resource(String name) {
        try (var in = Objects.requireNonNull(Town.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
