package jp.hagukumi.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lays a backup into an empty data directory. The city that is started on it replays the log up to the backup's end and
 * goes on from there.
 */
public final class Restore {

    private Restore() {}

    /**
     * @param backup as {@link Backup} wrote it
     * @param data must have no database yet
     * @throws IllegalArgumentException when there is a database already: nothing is restored over living data
     * @throws IOException when a file of the backup is missing or is not the one that was written
     */
    public static void into(Path backup, DataDirectory data) throws IOException {
        if (Files.exists(data.postgres())) {
            throw new IllegalArgumentException(data.postgres() + " exists; restore into an empty directory");
        }
        Manifest.check(backup);
        data.opened();
        Trees.copy(backup.resolve(Backup.DATABASE), data.postgres());
        Files.setPosixFilePermissions(
                data.postgres(), java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
        for (var name : Backup.BESIDES) {
            Trees.copy(backup.resolve(name), data.root().resolve(name));
        }
    }

    /** {@code java … jp.hagukumi.server.Restore BACKUP DATA}. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("wanted: the backup's directory and the data directory");
        }
        into(Path.of(arguments[0]), new DataDirectory(Path.of(arguments[1])));
    }
}
