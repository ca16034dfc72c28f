package jp.hagukumi.pregnancy.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.testhouse.House;
import jp.hagukumi.testhouse.Plans;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The ward's list and a woman's own pregnancy are found through their indexes among five years of pregnancies. */
class PregnancyPlansTest {

    private static final House HOUSE = new House();

    @BeforeAll
    static void sixty_thousand_pregnancies() {
        HOUSE.asOwner().useHandle(handle -> {
            handle.execute("""
                    insert into identity.person (id, standing, family_name, given_name, name_key, birth_date, sex, nationality)
                    select gen_random_uuid(), 'ELSEWHERE', '試験', '花', '試験花', '1995-05-05', '2', 'JPN'
                    from generate_series(1, 60000)
                    """);
            handle.execute("""
                    insert into pregnancy.pregnancy (id, woman, state, channel, due_on, fetuses, ward, notified_on, ended_on,
                        version, rule_version, opened_at)
                    select gen_random_uuid(), id, case when n % 6 = 0 then 'NOTIFIED' else 'DELIVERED' end, 'APP',
                        date '2022-01-01' + (n % 1800)::int, 1, (array['141313', '141330', '141372'])[n % 3 + 1],
                        date '2021-07-01' + (n % 1800)::int,
                        case when n % 6 = 0 then null else date '2022-01-01' + (n % 1800)::int end, 1, 'test', now()
                    from (select id, row_number() over () as n from identity.person) many
                    """);
            handle.execute("analyze pregnancy.pregnancy");
        });
    }

    @Test
    void the_list_of_a_ward_walks_its_index() throws SQLException {
        assertThat(planOf(() -> list(
                        Set.of("141330"),
                        Optional.of(new PregnancyList.After(LocalDate.parse("2024-01-01"), new UUID(0, 0))))))
                .contains("pregnancy_list")
                .doesNotContain("Sort")
                .doesNotContain("Seq Scan");
    }

    @Test
    void the_list_of_the_whole_city_walks_its_index() throws SQLException {
        assertThat(planOf(() -> list(Set.of(), Optional.empty())))
                .contains("pregnancy_list")
                .doesNotContain("Sort")
                .doesNotContain("Seq Scan");
    }

    @Test
    void a_womans_own_pregnancy_is_found_by_its_index() throws SQLException {
        var rows = HOUSE.get(PregnancyRows.class);
        var nobody = new PersonId(new UUID(0, 0));
        assertThat(planOf(() -> rows.latestOf(nobody)))
                .contains("pregnancy_woman")
                .doesNotContain("Seq Scan");
        assertThat(planOf(() -> rows.openOf(nobody))).contains("Index").doesNotContain("Seq Scan");
    }

    private static void list(Set<String> wards, Optional<PregnancyList.After> after) {
        HOUSE.get(PregnancyList.class)
                .of(new PregnancyList.Wanted(wards, false, Optional.empty(), Optional.empty(), after, 51));
    }

    private static String planOf(Runnable query) throws SQLException {
        return Plans.of(
                HOUSE,
                query,
                Map.of(
                        "wards", "array['141330']",
                        "limit", "51",
                        "due", "date '2024-01-01'",
                        "id", "'00000000-0000-0000-0000-000000000000'::uuid"));
    }
}
