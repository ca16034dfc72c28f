package jp.hagukumi.houselaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jp.hagukumi.testhouse.House;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

/** Law 15: what the database itself guards, asked of the database as the migrations left it. */
class DatabaseGuardsTest {

    private static final House HOUSE = new House();
    private static final String OURS = "not in ('pg_catalog', 'information_schema', 'flyway', 'public', 'pg_toast')";

    private static List<String> list(String sql) {
        return HOUSE.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    /** Law 16: what a failed statement says ends in a log. */
    @Test
    void a_statement_that_fails_tells_none_of_the_values_it_was_given() {
        assertThatThrownBy(() -> HOUSE.jdbi()
                        .useHandle(handle -> handle.createQuery(
                                        "select cast(:name as text) from nowhere where name = :name")
                                .bind("name", "髙橋 花")
                                .mapTo(String.class)
                                .list()))
                .isInstanceOf(JdbiException.class)
                .hasMessageContaining("nowhere")
                .hasMessageNotContaining("髙橋");
    }

    @Test
    void the_application_may_delete_from_no_table_and_empty_none() {
        assertThat(list("""
                        select schemaname || '.' || tablename from pg_tables
                        where schemaname """ + " " + OURS + """
                          and (has_table_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename), 'DELETE')
                               or has_table_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename), 'TRUNCATE'))
                        """)).isEmpty();
    }

    @Test
    void the_application_may_make_nothing_and_owns_nothing() {
        assertThat(list("select nspname from pg_namespace where has_schema_privilege(nspname, 'CREATE') and nspname "
                        + OURS))
                .isEmpty();
        assertThat(list("select relname from pg_class where pg_get_userbyid(relowner) = current_user"))
                .isEmpty();
    }

    @Test
    void the_audit_is_insert_and_select_only() {
        assertThat(list("""
                        select c.relname || ' ' || p.privilege_type
                        from information_schema.column_privileges p join pg_class c on c.relname = p.table_name
                        where p.table_schema = 'audit' and p.grantee = current_user
                          and p.privilege_type not in ('INSERT', 'SELECT', 'REFERENCES')
                        """)).isEmpty();
    }

    @Test
    void the_only_function_with_the_owners_rights_that_the_application_may_call_is_that_of_retention() {
        assertThat(list("""
                        select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                        where p.prosecdef and n.nspname """ + " " + OURS + """
                          and has_function_privilege(p.oid, 'EXECUTE')
                        """)).containsExactly("retention.remove(text,date,integer)");
    }

    @Test
    void functions_with_the_owners_rights_say_where_they_look() {
        assertThat(list("""
                        select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                        where p.prosecdef and n.nspname """ + " " + OURS + """
                          and not coalesce(p.proconfig::text like '%search_path%', false)
                        """)).isEmpty();
    }

    @Test
    void every_kind_of_record_has_a_period_in_force() {
        assertThat(list("""
                        select kind from retention.kind k
                        where not exists (select 1 from retention.period p
                                          where p.kind = k.kind and p.starts_on <= date '2000-01-01')
                        """)).isEmpty();
    }
}
