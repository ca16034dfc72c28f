package jp.hagukumi.server;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Passwords made at the first start and kept in one file of mode 600. Their values are never logged. */
public final class Secrets {

    private static final int BYTES = 32;

    private final Path file;
    private final Properties kept = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    public static Secrets in(Path file) throws IOException {
        var secrets = new Secrets(file);
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                secrets.kept.load(reader);
            }
        }
        return secrets;
    }

    /** The secret of this name; made, 256 bits strong, when it is asked for the first time. */
    public synchronized String of(String name) throws IOException {
        var known = kept.getProperty(name);
        if (known != null) {
            return known;
        }
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        kept.setProperty(name, made);
        var text = new StringWriter();
        kept.store(text, "Made by the launcher. Keep it with the backup, and keep both locked away.");
        DataDirectory.writePrivately(file, text.toString().getBytes(StandardCharsets.UTF_8));
        return made;
    }

    @Override
    public String toString() {
        return "Secrets[" + file + "]";
    }
}
