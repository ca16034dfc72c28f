package jp.hagukumi.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Copies a running city: the database's files with the log that makes them whole, the keys, the secrets and the audit
 * anchors. It needs no tool of PostgreSQL's, only its backup functions, and nobody waits for it.
 *
 * <p>The anchors are copied before the database's copy ends. So the database in a backup always knows at least what its
 * anchors vouch for, and a restored city's evidence verifies.
 */
public final class Backup {

    static final String DATABASE = "postgres";
    static final List<String> BESIDES = List.of("keys", "anchors", "secrets.properties");

    /** What PostgreSQL makes anew at its start, or what belongs to the running process. */
    private static final Set<String> EMPTY_DIRECTORIES = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "epg-lock");
    private static final Pattern SEGMENT = Pattern.compile("[0-9A-F]{24}");

    private final DataDirectory data;
    private final Path to;

    private Backup(DataDirectory data, Path to) {
        this.data = data;
        this.to = to;
    }

    /**
     * @param superuser of the database that runs on {@code data}
     * @param to a directory that does not exist yet
     * @throws IllegalArgumentException when {@code to} exists
     * @throws IllegalStateException when the database threw away log that the copy needs; {@code wal_keep_size} is then
     *     too small for the size of the database
     */
    static void take(DataDirectory data, DataSource superuser, Path to) throws IOException, SQLException {
        if (Files.exists(to)) {
            throw new IllegalArgumentException(to + " exists already; a backup is never written over another");
        }
        var opened = new DataDirectory(to).root();
        Files.createDirectories(opened);
        Files.setPosixFilePermissions(opened, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
        new Backup(data, opened).copy(superuser);
    }

    private void copy(DataSource superuser) throws IOException, SQLException {
        // Start and stop must be one session's: the server gives the copy up when the session ends.
        try (var session = superuser.getConnection()) {
            var first = segment(session, "select pg_walfile_name(pg_backup_start('hagukumi', true))");
            copyDatabase();
            for (var name : BESIDES) {
                Trees.copy(data.root().resolve(name), to.resolve(name));
            }
            var last = stop(session);
            copyLog(first, last);
        }
        Manifest.write(to);
    }

    private void copyDatabase() throws IOException {
        var from = data.postgres();
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                copyOne(from, file);
            }
        }
    }

    private void copyOne(Path from, Path file) throws IOException {
        var relative = from.relativize(file);
        var target = to.resolve(DATABASE).resolve(relative);
        boolean within = relative.getNameCount() > 1
                && EMPTY_DIRECTORIES.contains(relative.getName(0).toString());
        if (within
                || LEFT_OUT.contains(relative.toString())
                || relative.toString().contains("pgsql_tmp")) {
            return;
        }
        if (Files.isDirectory(file)) {
            Files.createDirectories(target);
            return;
        }
        try {
            Files.copy(file, target);
        } catch (NoSuchFileException dropped) {
            // A table dropped during the copy; the log says so too, and recovery does not look for it.
            Files.deleteIfExists(target);
        }
    }

    private String stop(Connection session) throws SQLException, IOException {
        try (var statement = session.createStatement();
                var row = statement.executeQuery(
                        "select pg_walfile_name(lsn), labelfile, spcmapfile from pg_backup_stop(false)")) {
            row.next();
            if (!row.getString(3).isBlank()) {
                throw new IllegalStateException("the database uses tablespaces, which this copy does not follow");
            }
            Files.writeString(to.resolve(DATABASE).resolve("backup_label"), row.getString(2));
            return row.getString(1);
        }
    }

    private void copyLog(String first, String last) throws IOException {
        var log = to.resolve(DATABASE).resolve("pg_wal");
        Files.createDirectories(log.resolve("archive_status"));
        try (var files = Files.list(data.postgres().resolve("pg_wal"))) {
            for (var file : (Iterable<Path>) files::iterator) {
                var name = file.getFileName().toString();
                if (SEGMENT.matcher(name).matches() && name.compareTo(first) >= 0 && name.compareTo(last) <= 0) {
                    Files.copy(file, log.resolve(name));
                }
            }
        }
        if (!Files.exists(log.resolve(first)) || !Files.exists(log.resolve(last))) {
            throw new IllegalStateException("log needed by the copy is gone: from " + first + " to " + last);
        }
    }

    private static String segment(Connection session, String question) throws SQLException {
        try (var statement = session.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
