package jp.hagukumi.checkups;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.announcements.Announcement;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.Recipient;
import jp.hagukumi.pregnancy.PregnancyTown;
import jp.hagukumi.testhouse.Somebody;
import jp.hagukumi.testhouse.Twice;

/** What the tests of the checkups do in a small town. */
public final class CheckupTown {

    public final PregnancyTown town;

    public CheckupTown(String now) {
        town = new PregnancyTown(now);
    }

    /** A child whom the register has in a ward, with a mother who is its guardian and signs in. */
    public PersonId child(String ward, String bornOn) {
        var mother = town.woman(ward);
        account(mother);
        return child(mother, ward, bornOn, 1);
    }

    public PersonId child(PersonId mother, String ward, String bornOn, int order) {
        var child = town.child(mother, bornOn, order);
        town.sql(
                """
                update identity.person set standing = 'RESIDENT', family_name = '試験', given_name = '児', name_key = '試験児',
                    municipality = '141305', postcode = '2110063', address = '試験町1-2-3', ward = :ward, resident_number = :number where id = :id
                """,
                Map.of(
                        "ward",
                        ward,
                        "id",
                        child.value(),
                        "number",
                        String.valueOf(900_000 + Math.abs(child.value().hashCode() % 90_000_000))));
        return child;
    }

    public void account(PersonId person) {
        town.sql(
                "insert into identity.account (id, kind, person, issuer, subject) values (:id, 'RESIDENT', :person, 'test', :subject)",
                Map.of(
                        "id",
                        UUID.randomUUID(),
                        "person",
                        person.value(),
                        "subject",
                        person.value().toString()));
    }

    /** The whole round once, as the timer makes it. */
    public void round() {
        for (var task : town.house.get(CheckupPlacing.class).tasks()) {
            while (town.house.get(MakeCheckupRound.class).make(Somebody.system(), task)) {
                continue;
            }
        }
    }

    public PersonId mother(PersonId child) {
        return new PersonId(
                UUID.fromString(town.word("select mother from identity.person where id = '" + child.value() + "'")));
    }

    public Actor parent(PersonId child) {
        return PregnancyTown.resident(mother(child));
    }

    public MyCheckup mine(PersonId child, CheckupKind kind) {
        return town.house.get(ReadMyCheckups.class).read(parent(child)).stream()
                .filter(one -> one.child().equals(child) && one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    public boolean hasCheckup(PersonId child) {
        return !town.house.get(ReadMyCheckups.class).read(parent(child)).isEmpty();
    }

    public FreePlaces places(PersonId child, CheckupKind kind) {
        return town.house
                .get(ReadPlaces.class)
                .read(parent(child), mine(child, kind).id(), Optional.empty());
    }

    public void move(PersonId child, CheckupKind kind, BandId to) {
        var one = mine(child, kind);
        town.house.get(MoveMyCheckup.class).move(parent(child), one.id(), to, one.version(), true, Optional.empty());
    }

    public void cancel(PersonId child, CheckupKind kind) {
        var one = mine(child, kind);
        town.house.get(CancelMyCheckup.class).cancel(parent(child), one.id(), one.version());
    }

    /** A support measure in force protects it. @return the measure */
    UUID protect(PersonId person) {
        var measure = UUID.randomUUID();
        town.sql(
                "insert into identity.support_measure (id, measure_number, valid_from, valid_to, hidden, shuts_out) "
                        + "values (:id, :number, '2026-01-01', '2027-12-31', array['WARD', 'APPOINTMENT'], false)",
                Map.of("id", measure, "number", "M" + Math.abs(measure.hashCode())));
        town.sql(
                "insert into identity.support_measure_protected (measure, person) values (:id, :person)",
                Map.of("id", measure, "person", person.value()));
        return measure;
    }

    /** What the measure protects is kept from this person. */
    void keepFrom(UUID measure, PersonId person) {
        town.sql(
                "insert into identity.support_measure_from (measure, resident_number) "
                        + "select :id, resident_number from identity.person where id = :person",
                Map.of("id", measure, "person", person.value()));
    }

    /** The notices about the child that its mother was told, in their order. */
    public List<String> told(PersonId child) {
        return town.house
                .asOwner()
                .withHandle(handle -> handle.createQuery("""
                                select replace(code, 'checkups.', '') from notifications.notice
                                where person = :person and withdrawn_at is null and code like 'checkups.%'
                                order by told_at, id
                                """)
                        .bind("person", mother(child).value())
                        .mapTo(String.class)
                        .list());
    }

    public LocalDate day(PersonId child, CheckupKind kind) {
        return mine(child, kind).place().orElseThrow().day();
    }

    public <A extends Announcement> void twice(Class<? extends Recipient<A>> recipient, A announcement) {
        Twice.equalsOnce(town.house, town.house.get(recipient), announcement);
    }

    /** What every band says of itself is what its children and offers say. */
    public int bandsThatLie() {
        return town.count("""
                select count(*) from checkups.band b join checkups.session s on s.id = b.session
                where b.taken <> (select count(*) from checkups.checkup c where c.band = b.id)
                               + (select count(*) from checkups.waiting w where w.band = b.id and w.state = 'OFFERED')
                """);
    }

    public int overCapacity() {
        return town.count("select count(*) from checkups.band where taken > capacity");
    }
}
