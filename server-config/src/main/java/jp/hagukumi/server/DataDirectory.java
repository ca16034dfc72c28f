package jp.hagukumi.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Everything a city keeps on disk, in one place that only its owner may enter.
 *
 * @param root absolute
 */
public record DataDirectory(Path root) {

    private static final Set<java.nio.file.attribute.PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rwx------");
    private static final Set<java.nio.file.attribute.PosixFilePermission> OWNER_FILE =
            PosixFilePermissions.fromString("rw-------");

    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** Makes the directory, closed to others, when it is not there yet. */
    public DataDirectory opened() throws IOException {
        Files.createDirectories(root);
        Files.setPosixFilePermissions(root, OWNER_ONLY);
        for (var part : new Path[] {keys(), anchors(), mail(), asadminHome(), domains(), signIn(), familyRegister()}) {
            Files.createDirectories(part);
        }
        return this;
    }

    public Path secrets() {
        return root.resolve("secrets.properties");
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path domains() {
        return root.resolve("domains");
    }

    public Path keys() {
        return root.resolve("keys");
    }

    /** Seals of the audit chain, kept apart from the database that they vouch for. */
    public Path anchors() {
        return root.resolve("anchors");
    }

    public Path mail() {
        return root.resolve("mail");
    }

    public Path signIn() {
        return root.resolve("sign-in");
    }

    /** The family register's stand-in: its process id, its log, and what it unpacks. */
    public Path familyRegister() {
        return root.resolve("family-register");
    }

    /** asadmin keeps a trust store and a cache in its home; this one keeps the user's own untouched. */
    public Path asadminHome() {
        return root.resolve("asadmin-home");
    }

    /** Writes a file that only its owner may read. */
    static void writePrivately(Path file, byte[] content) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_FILE));
        }
        Files.setPosixFilePermissions(file, OWNER_FILE);
        Files.write(file, content);
    }
}
