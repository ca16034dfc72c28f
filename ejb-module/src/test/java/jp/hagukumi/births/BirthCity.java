package jp.hagukumi.births;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.hagukumi.births.ports.SealReceipt;
import jp.hagukumi.births.store.TokenKey;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.text.NameFold;
import jp.hagukumi.testhouse.House;

/** A city with two wards, a hospital and a mother, at ten in the morning of 22 November 2026. */
final class BirthCity {

    static final String CITY = "141305";
    static final String WARD = "141330";
    static final String OTHER_WARD = "141348";
    static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    final House house;
    final AtomicInteger seals = new AtomicInteger();
    final UUID hospital = UUID.randomUUID();
    private final AtomicInteger numbers = new AtomicInteger();

    BirthCity() {
        this(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    BirthCity(Clock clock) {
        house = new House().at(clock).use(TokenKey.class, TokenKey.of("a-key-for-tests-only-0123456789abcdef"));
        house.use(SealReceipt.class, facts -> {
            if (house.inTransaction()) {
                throw new IllegalStateException("A receipt is sealed outside any transaction");
            }
            var text = "sealed " + facts.message() + " #" + seals.incrementAndGet();
            return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
        });
        house.jdbi().useHandle(handle -> {
            handle.execute(
                    "insert into identity.city (municipality_code, name, kana, name_en) values (?, '川崎市', 'カワサキシ', 'Kawasaki')",
                    CITY);
            for (var ward : new String[] {WARD, OTHER_WARD}) {
                handle.execute(
                        "insert into identity.ward (code, name, kana, name_en, valid_from) values (?, ?, 'ク', 'Ward', '2000-01-01')",
                        ward,
                        "区" + ward);
            }
        });
        institution(hospital, "hospital");
    }

    void institution(UUID id, String name) {
        house.jdbi().useHandle(handle -> handle.execute("""
                        insert into identity.institution (id, short_name, kind, name, municipality, address, phone, status, valid_from)
                        values (?, ?, 'HOSPITAL', '病院', ?, '小杉町1丁目', '', 'ACTIVE', '2020-01-01')
                        """, id, name, CITY));
    }

    UUID resident(String family, String given, String sex, LocalDate birthDate) {
        var id = UUID.randomUUID();
        house.jdbi()
                .useHandle(handle -> handle.execute(
                        """
                        insert into identity.person (id, resident_number, standing, family_name, given_name, name_key, birth_date,
                            sex, nationality, ward, address)
                        values (?, ?, 'RESIDENT', ?, ?, ?, ?, ?, 'JPN', ?, '川崎市中原区小杉町3丁目245')
                        """,
                        id,
                        String.valueOf(1000 + numbers.incrementAndGet()),
                        family,
                        given,
                        NameFold.key(family + given),
                        birthDate,
                        sex,
                        WARD));
        return id;
    }

    UUID mother(String family, String given) {
        return resident(family, given, "2", LocalDate.of(1994, 5, 6));
    }

    Actor hospitalActor() {
        return institutionActor(hospital);
    }

    static Actor institutionActor(UUID institution) {
        return new Actor(
                Actor.Kind.INSTITUTION,
                institution,
                Set.of(Actor.Grant.cityWide(Role.INSTITUTION)),
                Optional.of(institution),
                "test-1");
    }

    static Actor clerk(String ward) {
        return new Actor(
                Actor.Kind.STAFF,
                UUID.randomUUID(),
                Set.of(Actor.Grant.inWard(Role.REGISTER_CLERK, ward)),
                Optional.empty(),
                "test-2");
    }

    static Actor resident(UUID person) {
        return new Actor(
                Actor.Kind.RESIDENT, person, Set.of(Actor.Grant.cityWide(Role.RESIDENT)), Optional.empty(), "test-3");
    }

    Receipt submit(Submission submission) {
        return house.get(SubmitBirthCertificate.class).submit(hospitalActor(), submission);
    }

    int count(String table) {
        return house.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from " + table)
                        .mapTo(Integer.class)
                        .one());
    }

    /** Names of announcements recorded, in order. */
    List<String> announced() {
        return texts("select kind from outbox.message order by recorded_at, id");
    }

    List<String> audited() {
        return texts("select event from audit.entry order by id");
    }

    List<String> texts(String sql) {
        return house.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
