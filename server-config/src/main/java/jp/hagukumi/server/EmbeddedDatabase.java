package jp.hagukumi.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL 17 on this machine's loopback, with the settings of a server that keeps its word: what was
 * committed is on the disk. Every connection needs a password.
 */
final class EmbeddedDatabase {

    private static final String NAME = "hagukumi";
    private static final String SUPERUSER = "postgres";
    private static final List<String> PASSWORDS_ONLY = List.of(
            "local all all reject", "host all all 127.0.0.1/32 scram-sha-256", "host all all ::1/128 scram-sha-256");

    private static final Logger ZONKY = Logger.getLogger(EmbeddedPostgres.class.getName());

    private final Path directory;
    private final int port;
    private final Secrets secrets;
    private @Nullable EmbeddedPostgres server;

    EmbeddedDatabase(Path directory, int port, Secrets secrets) {
        this.directory = directory;
        this.port = port;
        this.secrets = secrets;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    void start() throws IOException, SQLException, InterruptedException {
        var leftover = postmaster();
        if (leftover.isPresent()) {
            Leftovers.end(leftover.get(), Duration.ofSeconds(20));
        }
        boolean fresh = !Files.exists(directory.resolve("PG_VERSION"));
        var password = secrets.of("db.superuser");
        var builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                // What a copy of the running database needs must not be thrown away while it is made.
                .setServerConfig("wal_keep_size", "1GB")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("timezone", "Asia/Tokyo")
                .setServerConfig("unix_socket_directories", "")
                .setLocaleConfig("locale", "C.UTF-8")
                .setPGStartupWait(Duration.ofSeconds(60));
        if (!fresh) {
            builder.setConnectConfig("password", password);
        }
        server = builder.start();
        if (fresh) {
            closeToStrangers(server, password);
        }
    }

    /** The first start of a new cluster trusts loopback; this ends it, before there is anything to read. */
    private void closeToStrangers(EmbeddedPostgres started, String password) throws SQLException, IOException {
        try (var connection = started.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter role " + SUPERUSER + " password '" + password + "'");
            Files.write(directory.resolve("pg_hba.conf"), PASSWORDS_ONLY);
            statement.execute("select pg_reload_conf()");
        }
    }

    DataSource asSuperuser(String database) throws IOException {
        return as(SUPERUSER, secrets.of("db.superuser"), database);
    }

    DataSource as(String role, String password) {
        return as(role, password, NAME);
    }

    private DataSource as(String role, String password, String database) {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(role);
        source.setPassword(password);
        return source;
    }

    java.util.Optional<ProcessHandle> postmaster() throws IOException {
        return Leftovers.find(directory.resolve("postmaster.pid"), directory.toString());
    }

    void stop() throws IOException {
        var running = server;
        server = null;
        if (running != null) {
            running.close();
        }
    }

    /** SIGKILL to the postmaster and to each of its processes, as when the machine's power failed. */
    void kill() throws IOException, InterruptedException {
        var postmaster = postmaster().orElseThrow(() -> new IllegalStateException("the database is not running"));
        var backends = postmaster.descendants().toList();
        Leftovers.kill(postmaster);
        for (var backend : backends) {
            Leftovers.kill(backend);
        }
        // Lets go of the lock on the directory; that there is no server left to stop is no error here.
        var before = ZONKY.getLevel();
        ZONKY.setLevel(Level.OFF);
        try {
            stop();
        } finally {
            ZONKY.setLevel(before);
        }
    }
}
