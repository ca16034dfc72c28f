package jp.hagukumi.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class EmbeddedDatabaseTest {

    @TempDir
    private static Path root;

    private static Secrets secrets;
    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() throws Exception {
        secrets = Secrets.in(root.resolve("secrets.properties"));
        database =
                new EmbeddedDatabase(root.resolve("postgres"), Ports.anyFree().database(), secrets);
        database.start();
        prepare(database);
    }

    @AfterAll
    static void stop() throws IOException {
        database.stop();
    }

    @Test
    void it_keeps_its_word_about_what_was_committed() throws SQLException, IOException {
        assertThat(answer(owner(), "show fsync")).isEqualTo("on");
        assertThat(answer(owner(), "show synchronous_commit")).isEqualTo("on");
        assertThat(answer(owner(), "show full_page_writes")).isEqualTo("on");
    }

    @Test
    void nobody_comes_in_without_a_password() {
        var stranger = new PGSimpleDataSource();
        stranger.setUrl(database.url());
        stranger.setUser("postgres");

        assertThatThrownBy(stranger::getConnection).isInstanceOf(SQLException.class);
    }

    @Test
    void the_applications_role_makes_no_tables() {
        assertThatThrownBy(() -> run(application(), "create table strange (id int)"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void what_was_committed_is_there_after_sigkill() throws Exception {
        run(owner(), "create table killed (id int)", "insert into killed values (1)");

        database.kill();
        database.start();

        assertThat(answer(owner(), "select count(*) from killed")).isEqualTo("1");
    }

    @Test
    void a_backup_of_the_running_database_holds_all_that_was_committed_before_its_end() throws Exception {
        run(owner(), "create table kept (id int)", "insert into kept select generate_series(1, 50000)");
        var data = new DataDirectory(root).opened();
        var backup = root.resolve("backup");

        Backup.take(data, database.asSuperuser("postgres"), backup);
        run(owner(), "insert into kept values (0)");

        var restored = new DataDirectory(root.resolve("restored"));
        Restore.into(backup, restored);
        var second =
                new EmbeddedDatabase(restored.postgres(), Ports.anyFree().database(), Secrets.in(restored.secrets()));
        second.start();
        try {
            prepare(second);
            var asOwner = second.as(DatabaseRoles.OWNER, secrets.of("db.owner"));
            assertThat(answer(asOwner, "select count(*) from kept")).isEqualTo("50000");
        } finally {
            second.stop();
        }
    }

    @Test
    void a_backup_that_was_altered_is_not_restored() throws Exception {
        var data = new DataDirectory(root).opened();
        var backup = root.resolve("altered");
        Backup.take(data, database.asSuperuser("postgres"), backup);
        java.nio.file.Files.writeString(backup.resolve("postgres/PG_VERSION"), "16\n");

        assertThatThrownBy(() -> Restore.into(backup, new DataDirectory(root.resolve("not-restored"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("PG_VERSION");
    }

    @Test
    void nothing_is_restored_over_a_database() {
        assertThatThrownBy(() -> Restore.into(root.resolve("backup"), new DataDirectory(root)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void prepare(EmbeddedDatabase started) throws SQLException, IOException {
        DatabaseRoles.prepare(started.asSuperuser("postgres"), secrets.of("db.owner"), secrets.of("db.application"));
    }

    private static DataSource owner() throws IOException {
        return database.as(DatabaseRoles.OWNER, secrets.of("db.owner"));
    }

    private static DataSource application() throws IOException {
        return database.as(DatabaseRoles.APPLICATION, secrets.of("db.application"));
    }

    private static void run(DataSource source, String... statements) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String answer(DataSource source, String question) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
