package jp.hagukumi.births.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.births.VisitState;
import jp.hagukumi.testhouse.House;
import jp.hagukumi.testhouse.Plans;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The nurse's list is found through its index among many visits, and is not sorted again. */
class VisitListPlanTest {

    private static final House HOUSE = new House();
    private static final Set<VisitState> OPEN = Set.of(VisitState.DUE, VisitState.PLANNED);

    @BeforeAll
    static void many_visits_of_five_years() {
        HOUSE.asOwner().useHandle(handle -> {
            handle.execute("""
                    insert into births.slip (id, child, version, filed_at, channel, filed_by, state, ward, low_birth_weight,
                        rule_version, born_on, mother_phone, stay, mother_in_hospital, child_in_hospital, visit_wish)
                    values ('00000000-0000-0000-0000-000000000001', gen_random_uuid(), 1, now(), 'APP', gen_random_uuid(),
                        'FILED', '141330', false, 'test', '2026-01-01', '044-000-0000', 'HOME', false, false, 'HOME')
                    """);
            handle.execute("""
                    insert into births.visit (id, child, born_on, kind, ward, ward_by, place, state, due_on, latest_on,
                        rule_version, worries, low_birth_weight, slip, planned_at, planned_until, visitor, version, opened_at)
                    select gen_random_uuid(), gen_random_uuid(), day, 'NEWBORN', (array['141313', '141330', '141372'])[n % 3 + 1],
                        'RESIDENCE', 'HOME', case when n % 20 = 0 then 'DUE' else 'CLOSED' end, day + 27, day + 60, 'test', 0,
                        false, '00000000-0000-0000-0000-000000000001',
                        case when n % 20 = 0 then null else day + interval '20 days' end,
                        case when n % 20 = 0 then null else day + interval '20 days 1 hour' end,
                        case when n % 20 = 0 then null else gen_random_uuid() end, 1, now()
                    from (select n, date '2021-01-01' + n % 1800 as day from generate_series(1, 60000) n) many
                    """);
            handle.execute("analyze births.visit");
        });
    }

    @Test
    void the_list_of_a_ward_walks_its_index() throws SQLException {
        var plan = planOf(() -> HOUSE.get(VisitList.class)
                .byDueDay(new VisitList.ByDueDay(
                        Set.of("141330"),
                        OPEN,
                        Optional.empty(),
                        Optional.of(new VisitList.After<>(LocalDate.parse("2024-01-01"), new UUID(0, 0))),
                        51)));
        assertThat(plan).contains("visit_list").doesNotContain("Sort").doesNotContain("Seq Scan");
    }

    @Test
    void the_list_of_the_whole_city_walks_its_index() throws SQLException {
        var plan = planOf(() -> HOUSE.get(VisitList.class)
                .byDueDay(new VisitList.ByDueDay(Set.of(), OPEN, Optional.empty(), Optional.empty(), 51)));
        assertThat(plan).contains("visit_list").doesNotContain("Sort").doesNotContain("Seq Scan");
    }

    @Test
    void the_week_of_a_ward_is_found_by_its_index() throws SQLException {
        var plan = planOf(() -> HOUSE.get(VisitList.class)
                .byHour(new VisitList.ByHour(
                        Set.of("141330"),
                        Set.of(),
                        Instant.parse("2024-01-01T00:00:00Z"),
                        Instant.parse("2024-01-08T00:00:00Z"),
                        Optional.empty(),
                        51)));
        assertThat(plan).contains("visit_week").doesNotContain("Seq Scan");
    }

    private static String planOf(Runnable list) throws SQLException {
        return Plans.of(
                HOUSE,
                list,
                Map.of(
                        "wards", "array['141330']",
                        "limit", "51",
                        "key", "date '2024-01-01'",
                        "id", "'00000000-0000-0000-0000-000000000000'::uuid",
                        "from", "timestamptz '2024-01-01T00:00:00Z'",
                        "to", "timestamptz '2024-01-08T00:00:00Z'"));
    }
}
