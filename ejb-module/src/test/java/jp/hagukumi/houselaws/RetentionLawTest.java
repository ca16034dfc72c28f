package jp.hagukumi.houselaws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.hagukumi.testhouse.House;
import org.junit.jupiter.api.Test;

/** Nothing is kept without somebody having said for how long, or why it stays. Asked of the catalogue, not of the code. */
class RetentionLawTest {

    private static final House HOUSE = new House();

    private static List<String> list(String sql) {
        return HOUSE.asOwner()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private static Map<String, String> exempt() throws IOException {
        try (var file = RetentionLawTest.class.getResourceAsStream("tables-without-a-retention-kind.csv")) {
            var rows = new TreeMap<String, String>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";", 2))
                    .forEach(cells -> rows.put(cells[0], cells[1]));
            return rows;
        }
    }

    /** The list is written by hand: a new table fails here until its maker has decided. */
    @Test
    void every_table_is_covered_by_a_kind_or_stays_for_a_reason() throws IOException {
        var tables = list("""
                select schemaname || '.' || tablename from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema', 'flyway', 'public', 'pg_toast')
                """);
        var covered = list("select unnest(covers) from retention.kind");
        assertThat(covered).doesNotHaveDuplicates();
        var said = new ArrayList<>(covered);
        said.addAll(exempt().keySet());
        assertThat(said).containsExactlyInAnyOrderElementsOf(tables);
        assertThat(exempt().values()).allSatisfy(reason -> assertThat(reason).isNotBlank());
    }

    @Test
    void what_a_kind_says_that_it_covers_some_remover_of_its_room_removes() {
        assertThat(list("""
                select covered from retention.kind k, unnest(k.covers) covered
                where not exists (select 1 from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                                  where n.nspname = split_part(k.kind, '.', 1)
                                    and p.prosrc ~ ('delete from ' || replace(covered, '.', '\\.') || '\\M'))
                """)).isEmpty();
    }

    @Test
    void no_remover_can_be_called_by_the_application() {
        assertThat(list("""
                select k.remover from retention.kind k
                join pg_proc p on p.oid = to_regproc(k.remover)
                where has_function_privilege('hagukumi_app', p.oid, 'EXECUTE')
                """)).isEmpty();
        assertThat(list("select remover from retention.kind where to_regproc(remover) is null"))
                .isEmpty();
    }

    /** Where no law names the period, the row says that the city has to. */
    @Test
    void every_first_period_names_its_source_and_rules_of_the_city_are_marked_to_be_confirmed() {
        assertThat(list("select kind from retention.period where source like '%要確認%' and not uncertain"))
                .isEmpty();
        assertThat(list("select kind from retention.period where uncertain and source not like '%要確認%'"))
                .isEmpty();
    }
}
