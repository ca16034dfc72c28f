package jp.hagukumi.births.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.births.CertificateFlag;
import jp.hagukumi.births.CertificateState;
import jp.hagukumi.births.Routing;
import jp.hagukumi.testhouse.House;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** The queue and the list read by index, also when there are tens of thousands of certificates. */
class PlansTest {

    private static final String WARDS = "'141330','141348'";

    private final House house = new House();

    @Test
    void the_queue_the_list_and_the_chain_are_read_by_index() {
        house.asOwner().useHandle(handle -> {
            fill(handle);
            var place = new QueueRows.Place(Instant.parse("2026-06-01T00:00:00Z"), new UUID(0, 0));
            var queue = new QueueRows.Asked(
                    Set.of(CertificateState.RECEIVED),
                    Optional.of(Set.of("141330")),
                    Optional.empty(),
                    Optional.empty(),
                    Set.<CertificateFlag>of(),
                    Optional.<Routing>empty(),
                    Optional.empty(),
                    Optional.of(place),
                    50);
            var queuePlan = plan(
                    handle,
                    QueueRows.sql(queue)
                            .replace(":state", "'RECEIVED'")
                            .replace(":wards", "array[" + WARDS + "]")
                            .replace(":at", "timestamptz '2026-06-01'")
                            .replace(":id", "'00000000-0000-0000-0000-000000000000'")
                            .replace(":limit", "50"));
            assertThat(queuePlan).contains("certificate_queue").doesNotContain("Seq Scan on certificate");

            var listPlan = plan(
                    handle,
                    ChangeRows.AFTER
                            .replace(":institution", "(select id from identity.institution limit 1)")
                            .replace(":position", "15000")
                            .replace(":limit", "50"));
            assertThat(listPlan).contains("certificate_change_position").doesNotContain("Seq Scan on certificate");
        });
    }

    private static String plan(Handle handle, String sql) {
        return String.join(
                "\n", handle.createQuery("explain " + sql).mapTo(String.class).list());
    }

    private static void fill(Handle handle) {
        handle.execute(
                "insert into identity.institution (id, short_name, kind, name, municipality, address, phone, status,"
                        + " valid_from) select gen_random_uuid(), 'h', 'HOSPITAL', '病院', '141305', '', '', 'ACTIVE', '2020-01-01'");
        handle.execute("""
                insert into births.certificate
                  (id, institution, certificate_number, version, serial, state, row_version, routing, municipality, ward, flags,
                   remarks, rule_version, content_digest, reason, received_at, changed_at, child_sex, born_at, born_zone,
                   place_type, place_address, facility_name, birth_weight_grams, birth_length_cm, plurality, mother_name,
                   mother_name_key, gestation_weeks, gestation_days, mother_live_births, mother_stillbirths_22w, certified_on,
                   attendant_type, attendant_address, attendant_name)
                select gen_random_uuid(), i.id, 'N' || n, 1, n, case n % 20 when 0 then 'RECEIVED' else 'CANCELLED' end, 1,
                  'HERE', '141305', case n % 3 when 0 then '141330' else '141348' end, '{}', '{}', 'r', sha256('x'), 'r',
                  timestamptz '2026-01-01' + n * interval '10 minutes', now(), 'MALE',
                  timestamp '2026-01-01' + n * interval '10 minutes', 'Asia/Tokyo', 'HOSPITAL', 'a', 'f', 3000, 50, 'SINGLE',
                  'm' || n, 'm' || n, 39, 0, 1, 0, date '2027-12-31', 'PHYSICIAN', 'a', 'a'
                from identity.institution i, generate_series(1, 30000) n
                """);
        handle.execute("insert into births.certificate_change (institution, certificate, state, at, position)"
                + " select institution, id, state, received_at, serial from births.certificate");
        handle.execute("analyze births.certificate");
        handle.execute("analyze births.certificate_change");
    }
}
