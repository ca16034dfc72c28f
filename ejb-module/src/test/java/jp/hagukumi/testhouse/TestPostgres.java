package jp.hagukumi.testhouse;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import jp.hagukumi.kernel.sql.Migrations;
import org.postgresql.ds.PGSimpleDataSource;

/** One PostgreSQL for the whole test run; each house gets a database of its own, copied from the migrated one. */
final class TestPostgres {

    static final String OWNER = "hagukumi_owner";
    static final String APPLICATION = "hagukumi_app";
    private static final String TEMPLATE = "house_template";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    /** A test may stand in several houses; those before it are pulled down, or a run would fill the disk. */
    private static final int STANDING = 24;

    private static final Deque<String> HOUSES = new ArrayDeque<>();
    private static final ExecutorService PULLING_DOWN = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "pulls-houses-down");
        thread.setDaemon(true);
        return thread;
    });
    private static final EmbeddedPostgres SERVER = start();

    private TestPostgres() {}

    /** The name of a fresh, migrated database. */
    static synchronized String freshDatabase() {
        endIdle();
        var name = "house_" + NUMBER.incrementAndGet();
        asSuperuser(
                "postgres", "create database " + name + " template " + TEMPLATE + " strategy file_copy owner " + OWNER);
        HOUSES.add(name);
        if (HOUSES.size() > STANDING) {
            var oldest = HOUSES.remove();
            PULLING_DOWN.execute(() -> asSuperuser("postgres", "drop database " + oldest + " with (force)"));
        }
        return name;
    }

    private static void endIdle() {
        try {
            KeptConnections.endIdle();
        } catch (SQLException failed) {
            throw new UncheckedIOException(new IOException(failed));
        }
    }

    static DataSource as(String role, String database) {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {SERVER.getPort()});
        source.setDatabaseName(database);
        source.setUser(role);
        source.setPassword(role);
        return KeptConnections.of(role + "@" + database, source);
    }

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .start();
            prepare(server);
            return server;
        } catch (IOException | SQLException cannotStart) {
            throw new IllegalStateException(cannotStart);
        }
    }

    private static void prepare(EmbeddedPostgres server) throws SQLException {
        run(
                server.getPostgresDatabase(),
                "create role " + OWNER + " login password '" + OWNER + "'",
                "create role " + APPLICATION + " login password '" + APPLICATION + "'",
                "create database " + TEMPLATE + " owner " + OWNER);
        run(server.getDatabase("postgres", TEMPLATE), "create extension if not exists btree_gist");
        var owner = new PGSimpleDataSource();
        owner.setServerNames(new String[] {"localhost"});
        owner.setPortNumbers(new int[] {server.getPort()});
        owner.setDatabaseName(TEMPLATE);
        owner.setUser(OWNER);
        owner.setPassword(OWNER);
        Migrations.migrate(owner, APPLICATION);
    }

    /** Ends a connection from the database's side, and waits until it has ended. */
    static void end(int process) {
        asSuperuser("postgres", "select pg_terminate_backend(" + process + ", 5000)");
    }

    private static void asSuperuser(String database, String statement) {
        try {
            run(SERVER.getDatabase("postgres", database), statement);
        } catch (SQLException failed) {
            throw new UncheckedIOException(new IOException(failed));
        }
    }

    private static void run(DataSource source, String... statements) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
