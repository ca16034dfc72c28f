package jp.hagukumi.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The list of a backup's files with their SHA-256, in the form that {@code sha256sum -c} reads. */
final class Manifest {

    private static final String NAME = "SHA256SUMS";

    private Manifest() {}

    static void write(Path directory) throws IOException {
        var lines = sums(directory).entrySet().stream()
                .map(entry -> entry.getValue() + "  " + entry.getKey())
                .toList();
        Files.write(directory.resolve(NAME), lines);
    }

    /** @throws IOException naming the first file that is missing, strange or changed */
    static void check(Path directory) throws IOException {
        var found = sums(directory);
        var told = new TreeMap<String, String>();
        for (var line : Files.readAllLines(directory.resolve(NAME))) {
            told.put(line.substring(66), line.substring(0, 64));
        }
        for (var entry : told.entrySet()) {
            if (!entry.getValue().equals(found.get(entry.getKey()))) {
                throw new IOException("not the file that was backed up: " + entry.getKey());
            }
        }
        for (var name : found.keySet()) {
            if (!told.containsKey(name)) {
                throw new IOException("a file that the backup did not have: " + name);
            }
        }
    }

    private static Map<String, String> sums(Path directory) throws IOException {
        var sums = new TreeMap<String, String>();
        try (var files = Files.walk(directory)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var name = directory.relativize(file).toString();
                if (Files.isRegularFile(file) && !name.equals(NAME)) {
                    sums.put(name, sum(file));
                }
            }
        }
        return sums;
    }

    private static String sum(Path file) throws IOException {
        try (var stream = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            stream.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(stream.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
