package jp.hagukumi.births;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** A small town for the tests of slips and visits: two wards, families as a test asks for them, a clock that moves. */
final class SlipTown {

    static final String NAKAHARA = "141330";
    static final String ASAO = "141372";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final UUID hospital = UUID.randomUUID();
    private Instant now;
    final House house;

    SlipTown(String now) {
        this.now = LocalDateTime.parse(now).atZone(CityClock.TOKYO).toInstant();
        house = new House()
                .use(TokenKey.class, TokenKey.of("a-key-for-tests-only-0123456789abcdef"))
                .at(new Clock() {
                    @Override
                    public java.time.ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(java.time.ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return SlipTown.this.now;
                    }
                });
        sql(
                "insert into identity.city (municipality_code, name, kana, name_en) values ('141305', '川崎市', 'カワサキシ', 'Kawasaki')");
        sql(
                "insert into identity.ward (code, name, kana, name_en, valid_from) values "
                        + "('141330', '中原区', 'ナカハラク', 'Nakahara', '1972-04-01'), ('141372', '麻生区', 'アサオク', 'Asao', '1982-07-01')");
        sql("insert into identity.office (code, ward, name, name_en, postcode, address, phone) values "
                + "('NAKAHARA', '141330', '中原区役所', 'Nakahara Ward Office', '2110063', '小杉町3-245', '044-000-0001')");
        sql("insert into identity.opening_hours (office, weekday, opens, closes) "
                + "select 'NAKAHARA', day, '08:30', '17:00' from generate_series(1, 5) as day");
        sql(institution(), Map.of("id", hospital));
    }

    private static String institution() {
        return "insert into identity.institution (id, short_name, kind, name, municipality, address, phone, status, valid_from) "
                + "values (:id, 'hospital', 'HOSPITAL', '試験病院', '141305', '小杉町1-1', '', 'ACTIVE', '2020-01-01')";
    }

    void setNow(String local) {
        now = LocalDateTime.parse(local).atZone(CityClock.TOKYO).toInstant();
    }

    /** A mother registered in a ward. */
    PersonId mother(String ward) {
        var id = PersonId.next();
        var number = String.valueOf(1000 + NUMBER.incrementAndGet());
        sql("""
                insert into identity.person (id, resident_number, standing, family_name, given_name, family_kana, given_kana,
                    name_key, birth_date, sex, nationality, municipality, ward, postcode, address)
                values (:id, :number, 'RESIDENT', '試験', '花', 'シケン', 'ハナ', '試験花', '1995-05-05', '2', 'JPN', '141305',
                    :ward, '2110063', '試験町1-2-3')
                """, Map.of("id", id.value(), "number", number, "ward", ward));
        return id;
    }

    /** A resident who is nobody's mother. */
    PersonId adult() {
        return mother(NAKAHARA);
    }

    /** A child of hers, certified and joined; one delivery each unless {@code order} says otherwise. */
    PersonId child(PersonId mother, String bornAt, int grams) {
        return child(mother, bornAt, Optional.of(grams), 1, 1);
    }

    PersonId child(PersonId mother, String bornAt, Optional<Integer> grams, int order, int count) {
        var id = expectedChild(mother, LocalDateTime.parse(bornAt).toLocalDate(), order);
        var delivery = UUID.randomUUID();
        var certificate = UUID.randomUUID();
        sql(
                "insert into births.delivery (id, mother, mother_name_key, made_at) values (:id, :mother, '試験花', now())",
                Map.of("id", delivery, "mother", mother.value()));
        sql(
                """
                insert into births.child (id, delivery, mother, order_in_delivery, born_on, made_at)
                values (:id, :delivery, :mother, :order, :bornOn, now())
                """,
                Map.of(
                        "id", id.value(),
                        "delivery", delivery,
                        "mother", mother.value(),
                        "order", order,
                        "bornOn", LocalDateTime.parse(bornAt).toLocalDate()));
        certificate(certificate, "JOINED", Optional.of(id), bornAt, grams, order, count);
        return id;
    }

    /** A child that the register or a birth made known, without any certificate. */
    PersonId expectedChild(PersonId mother, LocalDate bornOn, int order) {
        var id = PersonId.next();
        sql("""
                insert into identity.person (id, standing, family_name, given_name, name_key, birth_date, sex, nationality,
                    mother, birth_order)
                values (:id, 'EXPECTED', '', '', '', :bornOn, '9', 'JPN', :mother, :order)
                """, Map.of("id", id.value(), "bornOn", bornOn, "mother", mother.value(), "order", order));
        guardian(id, mother, bornOn);
        return id;
    }

    void guardian(PersonId child, PersonId guardian, LocalDate from) {
        sql("""
                insert into identity.guardianship (id, child, guardian, basis, relation, state, begins_on)
                values (:id, :child, :guardian, 'BIRTH', 'OTHER_GUARDIAN', 'IN_FORCE', :from)
                """, Map.of("id", UUID.randomUUID(), "child", child.value(), "guardian", guardian.value(), "from", from));
    }

    /** Replaces the certificate of a child by a corrected version with another weight. */
    UUID corrected(PersonId child, String bornAt, int grams) {
        sql(
                "update births.certificate set state = 'REPLACED', child = null where child = :child",
                Map.of("child", child.value()));
        var corrected = UUID.randomUUID();
        certificate(corrected, "JOINED", Optional.of(child), bornAt, Optional.of(grams), 1, 1);
        return corrected;
    }

    private void certificate(
            UUID id,
            String state,
            Optional<PersonId> child,
            String bornAt,
            Optional<Integer> grams,
            int order,
            int count) {
        sql(
                """
                insert into births.certificate (id, institution, certificate_number, version, state, row_version, routing,
                    municipality, flags, remarks, rule_version, content_digest, child, received_at, changed_at, child_sex,
                    born_at, born_zone, place_type, place_address, facility_name, birth_weight_grams, birth_length_cm,
                    plurality, plurality_count, birth_order, mother_name, mother_name_key, gestation_weeks, gestation_days,
                    mother_live_births, mother_stillbirths_22w, certified_on, attendant_type, attendant_address,
                    attendant_name)
                values (:id, :institution, :number, 1, :state, 1, 'HERE', '141305', '{}', '{}', 'test/1',
                    decode(repeat('00', 32), 'hex'), :child, now(), now(), 'FEMALE', cast(:bornAt as timestamp),
                    'Asia/Tokyo', 'HOSPITAL', '小杉町1-1', '試験病院', cast(:grams as int), 48.5,
                    :plurality, cast(:count as int), cast(:order as int), '試験花', '試験花', 38, 2, 1, 0,
                    cast(:bornAt as date), cast(:attendant as text), '小杉町1-1', '試験医師')
                """,
                Map.of(
                        "id",
                        id,
                        "institution",
                        hospital,
                        "number",
                        "N" + NUMBER.incrementAndGet(),
                        "state",
                        state,
                        "child",
                        child.orElseThrow().value(),
                        "bornAt",
                        bornAt,
                        "grams",
                        grams.map(String::valueOf).orElse("NULL"),
                        "plurality",
                        count > 1 ? "MULTIPLE" : "SINGLE",
                        "count",
                        count > 1 ? String.valueOf(count) : "NULL",
                        "order",
                        count > 1 ? String.valueOf(order) : "NULL"),
                Map.of("attendant", grams.isPresent() ? "PHYSICIAN" : "OTHER"));
    }

    StaffId nurse(String ward) {
        return staff(Role.HEALTH_NURSE, ward);
    }

    StaffId staff(Role role, String ward) {
        var id = StaffId.next();
        sql(
                "insert into identity.staff (id, name, active) values (:id, :name, true)",
                Map.of("id", id.value(), "name", "担当" + NUMBER.incrementAndGet()));
        sql(
                "insert into identity.staff_role (id, staff, role, ward, valid_from) values (:id, :staff, :role, :ward, '2020-04-01')",
                Map.of("id", UUID.randomUUID(), "staff", id.value(), "role", role.name(), "ward", ward));
        return id;
    }

    static Actor resident(PersonId person) {
        return new Actor(
                Actor.Kind.RESIDENT,
                person.value(),
                Set.of(Actor.Grant.cityWide(Role.RESIDENT)),
                Optional.empty(),
                "test-resident");
    }

    static Actor staffActor(StaffId staff, Role role, String ward) {
        return new Actor(
                Actor.Kind.STAFF,
                staff.value(),
                Set.of(Actor.Grant.inWard(role, ward)),
                Optional.empty(),
                "test-staff");
    }

    static Actor nurseActor(StaffId nurse, String ward) {
        return staffActor(nurse, Role.HEALTH_NURSE, ward);
    }

    static Actor system() {
        return new Actor(
                Actor.Kind.SYSTEM,
                Actor.NOBODY,
                Set.of(Actor.Grant.cityWide(Role.SYSTEM)),
                Optional.empty(),
                "test-system");
    }

    void died(PersonId person, String on) {
        sql(
                "update identity.person set standing = 'DIED', family_name = '試験', died_on = cast(:on as date) where id = :id",
                Map.of("on", on, "id", person.value()));
    }

    /** A support measure that protects one person from another. */
    void protect(PersonId who, PersonId from, String... hidden) {
        var measure = UUID.randomUUID();
        house.asOwner()
                .useHandle(handle -> handle.createUpdate("""
                        insert into identity.support_measure (id, measure_number, valid_from, valid_to, hidden, shuts_out)
                        values (:id, :number, '2026-01-01', '2027-12-31', :hidden, false)
                        """)
                        .bind("id", measure)
                        .bind("number", "M" + NUMBER.incrementAndGet())
                        .bindArray("hidden", String.class, (Object[]) hidden)
                        .execute());
        sql(
                "insert into identity.support_measure_protected (measure, person) values (:measure, :person)",
                Map.of("measure", measure, "person", who.value()));
        sql(
                "insert into identity.support_measure_from (measure, resident_number) "
                        + "select :measure, resident_number from identity.person where id = :person",
                Map.of("measure", measure, "person", from.value()));
    }

    /** Delivers everything that waits in the outbox, as the timer does. */
    void deliverAll() {
        var deliver = house.get(DeliverAnnouncement.class);
        while (deliver.deliverNext(new DeliverAnnouncement.Holder(), 1) > 0) {
            continue;
        }
    }

    int count(String query) {
        return house.asOwner()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(Integer.class).one());
    }

    void sql(String statement) {
        sql(statement, Map.of());
    }

    @SafeVarargs
    final void sql(String statement, Map<String, ?>... values) {
        house.asOwner().useHandle(handle -> {
            var update = handle.createUpdate(statement);
            for (var some : values) {
                some.forEach((name, value) -> update.bind(name, "NULL".equals(value) ? null : value));
            }
            update.execute();
        });
    }

    /** A slip of a family at home with nothing special. */
    static SlipContent slip() {
        return slip(SlipContent.Stay.AT_HOME, SlipContent.VisitPlace.HOME, Optional.empty());
    }

    static SlipContent lightSlip() {
        return slip(
                SlipContent.Stay.AT_HOME,
                SlipContent.VisitPlace.HOME,
                Optional.of(new SlipContent.LowBirthWeight("試験病院 NICU", Optional.empty(), Optional.empty())));
    }

    static SlipContent slip(
            SlipContent.Stay stay, SlipContent.VisitPlace wish, Optional<SlipContent.LowBirthWeight> block) {
        return new SlipContent(
                "044-000-1234",
                Optional.empty(),
                Optional.of("平日の午前"),
                stay,
                SlipContent.Hospitalised.NOBODY,
                Optional.of(SlipContent.Feeding.MIXED),
                Optional.of(SlipContent.Condition.LOW_MOOD),
                Set.of(SlipContent.Concern.NO_HELPER, SlipContent.Concern.SLEEP),
                Optional.of("夜があまり眠れません。"),
                wish,
                Optional.empty(),
                block);
    }

    static SlipContent.Stay satogaeri(String ward) {
        return new SlipContent.Stay(
                SlipContent.StayKind.SATOGAERI,
                Optional.of("実家町4-5-6"),
                Optional.of(ward),
                Optional.of("044-999-0000"),
                Optional.empty());
    }

    /** How many statements the work sends. */
    int statements(Runnable work) {
        var count = new AtomicInteger();
        house.jdbi().setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                count.incrementAndGet();
            }
        });
        work.run();
        house.jdbi().setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        return count.get();
    }
}
