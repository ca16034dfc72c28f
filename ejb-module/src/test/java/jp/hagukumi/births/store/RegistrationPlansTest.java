package jp.hagukumi.births.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.births.registration.RegistrationState;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.testhouse.House;
import jp.hagukumi.testhouse.Plans;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A queue of 100,000 registrations opens, is searched and filtered by its indexes, never row by row. */
class RegistrationPlansTest {

    private static final House HOUSE = new House();
    private static final StaffId CLERK = new StaffId(new UUID(0, 1));
    private static final Set<RegistrationState> WAITING =
            Set.of(RegistrationState.FILED, RegistrationState.UNDER_REVIEW, RegistrationState.NEEDS_FIX);
    private static final Map<String, String> VALUES = Map.of(
            "limit", "51",
            "oneWard", "'141330'",
            "dueUntil", "date '2026-02-01'",
            "assigned", "uuid '" + CLERK.value() + "'",
            "number", "'141330-2026-000009'",
            "name", "'m777%'",
            "due, :id", "date '2026-03-01', uuid '00000000-0000-0000-0000-000000000000'");

    @BeforeAll
    static void fill() {
        HOUSE.asOwner().useHandle(RegistrationPlansTest::fill);
    }

    @Test
    void the_queue_of_a_ward_opens_by_index_in_its_order() throws SQLException {
        assertThat(plan(asked()))
                .contains("Index Scan using registration_waiting")
                .doesNotContain("Seq Scan", "Sort Key");
    }

    @Test
    void the_next_page_goes_on_by_index() throws SQLException {
        var place = new RegistrationQueueRows.Place(LocalDate.of(2026, 3, 1), new UUID(0, 0));
        assertThat(plan(new RegistrationQueueRows.Asked(
                        WAITING,
                        Optional.of(Set.of("141330")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(place),
                        51)))
                .contains("registration_waiting")
                .doesNotContain("Seq Scan");
    }

    @Test
    void my_cases_are_read_by_index() throws SQLException {
        assertThat(plan(new RegistrationQueueRows.Asked(
                        WAITING,
                        Optional.of(Set.of("141330")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(CLERK),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        51)))
                .contains("registration_assigned")
                .doesNotContain("Seq Scan");
    }

    @Test
    void a_name_is_found_by_index_whether_it_is_the_childs_or_the_mothers() throws SQLException {
        assertThat(plan(named("m777")))
                .contains("registration_child_key", "registration_mother_key")
                .doesNotContain("Seq Scan");
    }

    @Test
    void deadlines_up_to_a_day_are_read_by_index() throws SQLException {
        assertThat(plan(new RegistrationQueueRows.Asked(
                        WAITING,
                        Optional.of(Set.of("141330")),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2026, 2, 1)),
                        Optional.empty(),
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        51)))
                .contains("registration_waiting")
                .doesNotContain("Seq Scan");
    }

    @Test
    void a_number_is_found_by_index() throws SQLException {
        assertThat(plan(new RegistrationQueueRows.Asked(
                        WAITING,
                        Optional.of(Set.of("141330")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.of("141330-2026-000009"),
                        Optional.empty(),
                        51)))
                .contains("registration_acceptance_number")
                .doesNotContain("Seq Scan");
    }

    private static RegistrationQueueRows.Asked asked() {
        return new RegistrationQueueRows.Asked(
                WAITING,
                Optional.of(Set.of("141330")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                51);
    }

    private static RegistrationQueueRows.Asked named(String key) {
        return new RegistrationQueueRows.Asked(
                WAITING,
                Optional.of(Set.of("141330")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(key),
                Optional.empty(),
                Optional.empty(),
                51);
    }

    private static String plan(RegistrationQueueRows.Asked asked) throws SQLException {
        return Plans.of(HOUSE, () -> HOUSE.get(RegistrationQueueRows.class).page(asked), VALUES);
    }

    private static void fill(Handle handle) {
        handle.execute("""
                insert into births.registration
                  (id, child, mother, channel, ward, state, version, born_on, due_on, deadline_rule, opened_by, opened_at, filer,
                   filed_at, received_on, late, rule_version, assigned_to, child_key, mother_key, acceptance_number, accepted_on)
                select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'APP',
                  case n % 7 when 0 then '141330' else '14134' || n % 7 end,
                  case n % 4 when 0 then 'FILED' when 1 then 'UNDER_REVIEW' when 2 then 'NEEDS_FIX' else 'ACCEPTED' end, 1,
                  date '2026-01-01' + n % 300, date '2026-01-14' + n % 300, 'r', gen_random_uuid(), now(), gen_random_uuid(), now(),
                  date '2026-01-02' + n % 300, false, 'r',
                  case n % 500 when 0 then '00000000-0000-0000-0000-000000000001'::uuid
                    else case n % 3 when 0 then gen_random_uuid() end end,
                  'c' || n, 'm' || n,
                  case n % 4 when 3 then '141330-2026-' || lpad(n::text, 6, '0') end,
                  case n % 4 when 3 then date '2026-12-01' end
                from generate_series(1, 100000) n
                """);
        handle.execute("""
                insert into births.registration_content (registration, version, written_by, written_at)
                select id, 1, opened_by, now() from births.registration
                """);
        handle.execute("analyze births.registration");
        handle.execute("analyze births.registration_content");
    }
}
