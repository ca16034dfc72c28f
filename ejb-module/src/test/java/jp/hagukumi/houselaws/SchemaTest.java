package jp.hagukumi.houselaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jp.hagukumi.testhouse.House;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Law 15: the database guards too. Looked at as the application's own role. */
class SchemaTest {

    private static final String OURS =
            "n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'flyway', 'public')";

    private static House house;

    @BeforeAll
    static void standUp() {
        house = new House();
    }

    @Test
    void every_foreign_key_is_indexed() {
        assertThat(names("""
                        select n.nspname || '.' || t.relname || ' ' || c.conname
                        from pg_constraint c
                        join pg_class t on t.oid = c.conrelid
                        join pg_namespace n on n.oid = t.relnamespace
                        where c.contype = 'f' and %s
                          and not exists (
                            select 1 from pg_index i
                            where i.indrelid = c.conrelid and i.indpred is null
                              and (select count(*) from generate_subscripts(i.indkey, 1) as place
                                   where place < cardinality(c.conkey) and i.indkey[place] = any(c.conkey))
                                  = cardinality(c.conkey))
                        order by 1
                        """)).isEmpty();
    }

    /** A birth's time is the local time that the certificate says (law 15); everything else is a moment. */
    @Test
    void every_moment_but_that_of_a_birth_has_a_time_zone() {
        assertThat(names("""
                        select n.nspname || '.' || t.relname || '.' || a.attname
                        from pg_attribute a
                        join pg_class t on t.oid = a.attrelid and t.relkind = 'r'
                        join pg_namespace n on n.oid = t.relnamespace
                        where a.attnum > 0 and not a.attisdropped and a.atttypid = 'timestamp'::regtype and %s
                        order by 1
                        """)).containsExactly("births.announcement.born_at", "births.certificate.born_at");
    }

    @Test
    void every_table_has_a_primary_key() {
        assertThat(names("""
                        select n.nspname || '.' || t.relname
                        from pg_class t join pg_namespace n on n.oid = t.relnamespace
                        where t.relkind = 'r' and %s
                          and not exists (select 1 from pg_constraint c where c.conrelid = t.oid and c.contype = 'p')
                        order by 1
                        """)).isEmpty();
    }

    @Test
    void across_rooms_foreign_keys_point_only_to_identity() {
        assertThat(names("""
                        select n.nspname || '.' || t.relname || ' ' || c.conname
                        from pg_constraint c
                        join pg_class t on t.oid = c.conrelid
                        join pg_namespace n on n.oid = t.relnamespace
                        join pg_class f on f.oid = c.confrelid
                        join pg_namespace m on m.oid = f.relnamespace
                        where c.contype = 'f' and m.nspname <> n.nspname and m.nspname <> 'identity' and %s
                        order by 1
                        """)).isEmpty();
    }

    @Test
    void the_application_may_delete_and_truncate_nowhere() {
        assertThat(names("""
                        select n.nspname || '.' || t.relname
                        from pg_class t join pg_namespace n on n.oid = t.relnamespace
                        where t.relkind = 'r' and %s
                          and (has_table_privilege(t.oid, 'DELETE') or has_table_privilege(t.oid, 'TRUNCATE'))
                        order by 1
                        """)).isEmpty();
    }

    @Test
    void audit_rows_are_only_added_and_read() {
        assertThat(names("""
                        select n.nspname || '.' || t.relname
                        from pg_class t join pg_namespace n on n.oid = t.relnamespace
                        where t.relkind = 'r' and n.nspname = 'audit' and t.relname = 'entry' and %s
                          and has_any_column_privilege(t.oid, 'UPDATE')
                        """)).isEmpty();
    }

    @Test
    void the_application_has_no_ddl() {
        for (var schema : List.of("identity", "audit", "outbox", "public")) {
            assertThatThrownBy(() -> house.jdbi()
                            .useHandle(handle -> handle.execute("create table " + schema + ".intruder (id int)")))
                    .as(schema)
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> house.jdbi()
                        .useHandle(handle -> handle.execute("alter table identity.person add column x int")))
                .hasMessageContaining("must be owner");
        assertThatThrownBy(() -> house.jdbi().useHandle(handle -> handle.execute("create schema intruder")))
                .hasMessageContaining("permission denied");
    }

    private static List<String> names(String query) {
        return house.jdbi()
                .withHandle(handle -> handle.createQuery(query.formatted(OURS))
                        .mapTo(String.class)
                        .list());
    }
}
