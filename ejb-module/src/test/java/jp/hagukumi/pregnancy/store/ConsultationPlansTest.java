package jp.hagukumi.pregnancy.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.pregnancy.consultation.TouchPointKind;
import jp.hagukumi.pregnancy.consultation.TouchPointState;
import jp.hagukumi.testhouse.House;
import jp.hagukumi.testhouse.Plans;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The nurses' list, the ward's day and the daily round are read by index among twenty thousand pregnancies. */
class ConsultationPlansTest {

    private static final House HOUSE = new House();

    @BeforeAll
    static void twenty_thousand_pregnancies_of_three_wards() {
        HOUSE.asOwner().useHandle(handle -> {
            handle.execute("insert into identity.ward (code, name, kana, name_en, valid_from) values "
                    + "('141330', '中原区', 'ナカハラク', 'Nakahara', '1972-04-01')");
            handle.execute("insert into identity.office (code, ward, name, name_en, address, phone) values "
                    + "('NAKAHARA', '141330', '中原区役所', '', '', '')");
            handle.execute("""
                    insert into identity.person (id, standing, family_name, given_name, name_key, birth_date, sex, nationality)
                    select cast(lpad(to_hex(n), 32, '0') as uuid), 'ELSEWHERE', 'm', 'm', 'm', '1995-01-01', '2', 'JPN'
                    from generate_series(1, 20000) n
                    """);
            handle.execute("""
                    insert into pregnancy.pregnancy (id, woman, state, channel, due_on, fetuses, ward, notified_on, ended_on,
                        lost, version, rule_version, opened_at)
                    select id, id, case when n % 5 = 0 then 'NOTIFIED' else 'DELIVERED' end, 'APP', date '2026-01-01' + n % 400, 1,
                        (array['141313', '141330', '141372'])[n % 3 + 1], date '2026-01-01' + n % 400 - 200,
                        case when n % 5 = 0 then null else date '2026-01-01' + n % 400 end, 0, 1, 'test', now()
                    from (select id, row_number() over (order by id)::int as n from identity.person) people
                    """);
            handle.execute("""
                    insert into pregnancy.care_case (pregnancy, woman, ward, state, grade, due_on, version, opened_at, changed_at)
                    select id, woman, ward, case when state = 'NOTIFIED' then 'OPEN' else 'CLOSED' end,
                        extract(day from due_on)::int % 4, due_on, 1, now(), now()
                    from pregnancy.pregnancy
                    """);
            handle.execute("""
                    insert into pregnancy.touch_point (pregnancy, kind, state, opens_on, remind_on, escalate_on, done_on,
                        rule_version, changed_at)
                    select id, kind, case when state = 'NOTIFIED' then 'PLANNED' else 'ENDED' end, due_on - 84, due_on - 70,
                        due_on - 42, null, 'test', now()
                    from pregnancy.pregnancy, unnest(array['INTERVIEW', 'QUESTIONNAIRE', 'AFTER_BIRTH']) as kind
                    """);
            handle.execute("""
                    insert into pregnancy.interview (id, pregnancy, ward, office, starts_at, ends_at, place, state, channel, version,
                        rule_version, booked_at, booked_by, changed_at)
                    select gen_random_uuid(), id, ward, 'NAKAHARA', timestamptz '2024-01-01T00:00Z' + n * interval '1 hour',
                        timestamptz '2024-01-01T00:30Z' + n * interval '1 hour', 1, 'HELD', 'APP', 1, 'test', now(), id, now()
                    from (select id, ward, row_number() over (order by id) as n from pregnancy.pregnancy) many
                    """);
            for (var table : List.of("pregnancy", "care_case", "touch_point", "interview")) {
                handle.execute("analyze pregnancy." + table);
            }
        });
    }

    @Test
    void the_nurses_list_walks_its_index_unsorted() throws SQLException {
        var plan = planOf(() -> HOUSE.get(CareRows.class)
                .list(new CareRows.Wanted("141330", CareRows.Whose.ALL, List.of(), false, Optional.empty(), 51)));
        assertThat(plan).contains("care_case_list").doesNotContain("Sort").doesNotContain("Seq Scan");
    }

    @Test
    void the_pool_and_a_later_page_walk_it_too() throws SQLException {
        var plan = planOf(() -> HOUSE.get(CareRows.class)
                .list(new CareRows.Wanted(
                        "141330",
                        CareRows.Whose.NOT_OF,
                        List.of(new StaffId(new UUID(0, 9))),
                        false,
                        Optional.of(new CareRows.After(2, LocalDate.parse("2026-06-01"), new UUID(0, 7))),
                        51)));
        assertThat(plan).contains("care_case_list").doesNotContain("Sort").doesNotContain("Seq Scan");
    }

    @Test
    void the_day_of_a_ward_is_found_by_its_index() throws SQLException {
        var plan = planOf(() -> HOUSE.get(InterviewRows.class)
                .ofDay("141330", Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-02T00:00:00Z")));
        assertThat(plan).contains("interview_day").doesNotContain("Seq Scan");
    }

    @Test
    void the_round_finds_what_is_due_by_its_index() throws SQLException {
        var plan = planOf(() -> HOUSE.get(TouchPointRows.class)
                .open(
                        TouchPointKind.QUESTIONNAIRE,
                        TouchPointState.OPEN,
                        LocalDate.parse("2025-10-15"),
                        Instant.parse("2026-01-01T00:00:00Z"),
                        500));
        assertThat(plan).contains("touch_point_to_open").doesNotContain("Seq Scan on touch_point");
    }

    private static String planOf(Runnable asking) throws SQLException {
        // In this order: one name begins with another.
        var values = new LinkedHashMap<String, String>();
        values.put("ward", "'141330'");
        values.put("limit", "51");
        values.put("nurses", "array['00000000-0000-0000-0000-000000000009']::uuid[]");
        values.put("grade", "2");
        values.put("dueOn", "date '2026-06-01'");
        values.put("last", "'00000000-0000-0000-0000-000000000007'::uuid");
        values.put("from", "timestamptz '2026-01-01T00:00:00Z'");
        values.put("today", "date '2025-10-15'");
        values.put("to,", "'OPEN',");
        values.put("to", "timestamptz '2026-01-02T00:00:00Z'");
        values.put("kind", "'QUESTIONNAIRE'");
        values.put("at", "timestamptz '2026-01-01T00:00:00Z'");
        values.put("most", "500");
        return Plans.of(HOUSE, asking, values);
    }
}
