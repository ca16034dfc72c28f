package jp.hagukumi.births.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.testhouse.House;
import jp.hagukumi.testhouse.Plans;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A family finds its children by index among a hundred thousand, each certified and with its guardian. */
class ChildrenPlanTest {

    private static final House HOUSE = new House();

    @BeforeAll
    static void a_hundred_thousand_children() {
        HOUSE.asOwner().useHandle(handle -> {
            handle.execute("""
                    insert into identity.person (id, standing, family_name, given_name, name_key, birth_date, sex, nationality)
                    select cast(lpad(to_hex(n), 32, '0') as uuid), 'ELSEWHERE', 'm', 'm', 'm', '1995-01-01', '2', 'JPN'
                    from generate_series(1, 100000) n
                    """);
            handle.execute("""
                    insert into identity.person (id, standing, family_name, given_name, name_key, birth_date, sex, nationality,
                        mother, birth_order)
                    select cast('c' || substr(id::text, 2) as uuid), 'EXPECTED', '', '', '', '2026-01-01', '9', 'JPN', id, 1
                    from identity.person
                    """);
            handle.execute("""
                    insert into identity.guardianship (id, child, guardian, basis, relation, state, begins_on)
                    select gen_random_uuid(), id, mother, 'BIRTH', 'MOTHER', 'IN_FORCE', birth_date
                    from identity.person where mother is not null
                    """);
            handle.execute("""
                    insert into births.delivery (id, mother, mother_name_key, made_at)
                    select mother, mother, 'm', now() from identity.person where mother is not null
                    """);
            handle.execute("""
                    insert into births.child (id, delivery, mother, order_in_delivery, born_on, made_at)
                    select id, mother, mother, 1, birth_date, now() from identity.person where mother is not null
                    """);
            handle.execute(
                    "insert into identity.institution (id, short_name, kind, name, municipality, address, phone, status,"
                            + " valid_from) select gen_random_uuid(), 'h', 'HOSPITAL', '病院', '141305', '', '', 'ACTIVE', '2020-01-01'");
            handle.execute("""
                    insert into births.certificate
                      (id, institution, certificate_number, version, state, row_version, routing, municipality, flags, remarks,
                       rule_version, content_digest, child, received_at, changed_at, child_sex, born_at, born_zone, place_type,
                       place_address, facility_name, birth_weight_grams, birth_length_cm, plurality, mother_name,
                       mother_name_key, gestation_weeks, gestation_days, mother_live_births, mother_stillbirths_22w,
                       certified_on, attendant_type, attendant_address, attendant_name)
                    select gen_random_uuid(), i.id, 'N' || k.id, 1, 'JOINED', 1, 'HERE', '141305', '{}', '{}', 'r', sha256('x'),
                      k.id, now(), now(), 'MALE', '2026-01-01', 'Asia/Tokyo', 'HOSPITAL', 'a', 'f', 3000, 50, 'SINGLE', 'm', 'm',
                      39, 0, 1, 0, '2026-01-02', 'PHYSICIAN', 'a', 'a'
                    from identity.institution i, births.child k
                    """);
            for (var table :
                    List.of("identity.person", "identity.guardianship", "births.child", "births.certificate")) {
                handle.execute("analyze " + table);
            }
        });
    }

    @Test
    void a_guardians_children_are_found_by_index() throws SQLException {
        var plan = Plans.of(
                HOUSE,
                () -> HOUSE.get(People.class)
                        .childrenOpenTo(new PersonId(new UUID(0, 7)), LocalDate.parse("2026-06-01")),
                Map.of("guardian", "'00000000-0000-0000-0000-000000000007'", "on", "date '2026-06-01'"));
        assertThat(plan)
                .contains("guardianship_guardian")
                .doesNotContain("Seq Scan on person")
                .doesNotContain("Seq Scan on guardianship");
    }

    @Test
    void the_certificates_of_children_are_found_by_index() throws SQLException {
        var plan = Plans.of(
                HOUSE,
                () -> HOUSE.get(CertificateRows.class).ofChildren(List.of(new UUID(0, 7))),
                Map.of("children", "array['c0000000-0000-0000-0000-000000000007']::uuid[]"));
        assertThat(plan)
                .contains("certificate_of_child")
                .doesNotContain("Seq Scan on certificate")
                .doesNotContain("Seq Scan on child");
    }
}
