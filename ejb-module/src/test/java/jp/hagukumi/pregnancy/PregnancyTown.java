package jp.hagukumi.pregnancy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.hagukumi.births.store.TokenKey;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.outbox.DeliverAnnouncement;
import jp.hagukumi.testhouse.House;

/** A small town of two wards with women as a test asks for them, and a clock that moves. */
public final class PregnancyTown {

    public static final String NAKAHARA = "141330";
    public static final String ASAO = "141372";

    private static final AtomicInteger NUMBER = new AtomicInteger(5000);

    private Instant now;
    public final House house;

    public PregnancyTown(String now) {
        this.now = LocalDateTime.parse(now).atZone(CityClock.TOKYO).toInstant();
        house = new House()
                .use(TokenKey.class, TokenKey.of("a-key-for-tests-only-0123456789abcdef"))
                .at(new Clock() {
                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return PregnancyTown.this.now;
                    }
                });
        sql("insert into identity.city (municipality_code, name, kana, name_en) "
                + "values ('141305', '川崎市', 'カワサキシ', 'Kawasaki')");
        sql("insert into identity.ward (code, name, kana, name_en, valid_from) values "
                + "('141330', '中原区', 'ナカハラク', 'Nakahara', '1972-04-01'), "
                + "('141372', '麻生区', 'アサオク', 'Asao', '1982-07-01')");
        sql("insert into identity.office (code, ward, name, name_en, postcode, address, phone) values "
                + "('NAKAHARA', '141330', '中原区役所', 'Nakahara Ward Office', '2110063', '小杉町3-245', '044-000-0001'), "
                + "('ASAO', '141372', '麻生区役所', 'Asao Ward Office', '2150004', '万福寺1-5-1', '044-000-0002')");
        sql("insert into identity.opening_hours (office, weekday, opens, closes) "
                + "select office, day, '08:30', '17:00' from generate_series(1, 5) as day, "
                + "unnest(array['NAKAHARA', 'ASAO']) as office");
    }

    public void setNow(String local) {
        now = LocalDateTime.parse(local).atZone(CityClock.TOKYO).toInstant();
    }

    /** A woman registered in a ward. */
    public PersonId woman(String ward) {
        var id = PersonId.next();
        sql("""
                insert into identity.person (id, resident_number, standing, family_name, given_name, family_kana, given_kana,
                    name_key, birth_date, sex, nationality, municipality, ward, postcode, address)
                values (:id, :number, 'RESIDENT', '試験', '花', 'シケン', 'ハナ', '試験花', '1995-05-05', '2', 'JPN', '141305',
                    :ward, '2110063', '試験町1-2-3')
                """, Map.of("id", id.value(), "number", String.valueOf(NUMBER.incrementAndGet()), "ward", ward));
        return id;
    }

    /** A child that the register has, born to her. */
    public PersonId child(PersonId mother, String bornOn, int order) {
        var id = PersonId.next();
        sql("""
                insert into identity.person (id, standing, family_name, given_name, name_key, birth_date, sex, nationality,
                    mother, birth_order)
                values (:id, 'EXPECTED', '', '', '', cast(:bornOn as date), '9', 'JPN', :mother, :order)
                """, Map.of("id", id.value(), "bornOn", bornOn, "mother", mother.value(), "order", order));
        sql("""
                insert into identity.guardianship (id, child, guardian, basis, relation, state, begins_on)
                values (:id, :child, :guardian, 'BIRTH', 'MOTHER', 'IN_FORCE', cast(:from as date))
                """, Map.of("id", UUID.randomUUID(), "child", id.value(), "guardian", mother.value(), "from", bornOn));
        return id;
    }

    /** A pregnancy of hers, told in the app today. */
    public PregnancyId pregnancy(PersonId woman, String dueOn, int fetuses) {
        return house.get(NotifyPregnancy.class).notify(resident(woman), notice(dueOn, fetuses));
    }

    public static Notification notice(String dueOn, int fetuses) {
        return notice(dueOn, fetuses, answers());
    }

    public static Notification notice(String dueOn, int fetuses, Answers answers) {
        return new Notification(
                LocalDate.parse(dueOn),
                fetuses,
                1,
                Optional.empty(),
                new Notification.Diagnosis("試験産婦人科", Optional.empty(), Optional.of("試験医師")),
                true,
                false,
                "会社員",
                "044-000-1234",
                false,
                new Notification.Delivery(
                        Optional.of("試験病院"),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new Notification.Body(Optional.of(1580), Optional.of(52_000)),
                Optional.empty(),
                answers);
    }

    public static Answers answers() {
        return new Answers(
                Optional.of(Answers.Habit.STOPPED),
                Optional.empty(),
                Optional.of(true),
                Optional.of(Answers.Habit.NEVER),
                Optional.of(Answers.Feelings.UNSURE),
                Set.of(Answers.History.ASTHMA),
                Optional.empty(),
                Optional.of(Answers.Economy.RATHER_HARD),
                Optional.of(Answers.Partner.TOGETHER),
                Set.of(Answers.Supporter.PARTNER),
                Set.of(Answers.Concern.MONEY),
                Optional.of("相談したいことがあります。"));
    }

    public StaffId staff(Role role, String ward) {
        var id = StaffId.next();
        sql(
                "insert into identity.staff (id, name, active) values (:id, :name, true)",
                Map.of("id", id.value(), "name", "担当" + NUMBER.incrementAndGet()));
        sql(
                "insert into identity.staff_role (id, staff, role, ward, valid_from) "
                        + "values (:id, :staff, :role, :ward, '2020-04-01')",
                Map.of("id", UUID.randomUUID(), "staff", id.value(), "role", role.name(), "ward", ward));
        return id;
    }

    public Actor nurse(String ward) {
        return actor(staff(Role.HEALTH_NURSE, ward), Role.HEALTH_NURSE, ward);
    }

    public Actor clerk(String ward) {
        return actor(staff(Role.HEALTH_CLERK, ward), Role.HEALTH_CLERK, ward);
    }

    public static Actor actor(StaffId staff, Role role, String ward) {
        return new Actor(
                Actor.Kind.STAFF,
                staff.value(),
                Set.of(Actor.Grant.inWard(role, ward)),
                Optional.empty(),
                "test-staff");
    }

    public static Actor resident(PersonId person) {
        return new Actor(
                Actor.Kind.RESIDENT,
                person.value(),
                Set.of(Actor.Grant.cityWide(Role.RESIDENT)),
                Optional.empty(),
                "test-resident");
    }

    public void died(PersonId person, String on) {
        sql(
                "update identity.person set standing = 'DIED', died_on = cast(:on as date) where id = :id",
                Map.of("on", on, "id", person.value()));
    }

    /** Delivers everything that waits in the outbox, as the timer does. */
    public void deliverAll() {
        var deliver = house.get(DeliverAnnouncement.class);
        while (deliver.deliverNext(new DeliverAnnouncement.Holder(), 1) > 0) {
            continue;
        }
    }

    public String word(String query) {
        return house.asOwner()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(String.class).one());
    }

    public int count(String query) {
        return Integer.parseInt(word(query));
    }

    public void sql(String statement) {
        sql(statement, Map.of());
    }

    public void sql(String statement, Map<String, ?> values) {
        house.asOwner().useHandle(handle -> {
            var update = handle.createUpdate(statement);
            values.forEach(update::bind);
            update.execute();
        });
    }
}
