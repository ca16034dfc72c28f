package jp.hagukumi.audit.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The command: {@code java -jar ejb-module-audit-verifier.jar export-file anchor-dir public-key-file}.
 *
 * <p>Copy the anchors before the export is made, else the newest anchors have no batch yet. Ends with 0 where the export is
 * whole, 1 where something is wrong, 2 where it could not look.
 */
public final class VerifyAudit {

    private VerifyAudit() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out));
    }

    static int run(String[] arguments, PrintStream out) {
        if (arguments.length != 3) {
            out.println("Usage: java -jar audit-verifier.jar export-file anchor-dir public-key-file");
            return 2;
        }
        try {
            var keys = Keys.publicKeys(Files.readString(Path.of(arguments[2]), StandardCharsets.US_ASCII));
            var anchors = anchorsIn(Path.of(arguments[1]));
            try (var export = Files.newBufferedReader(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
                return tell(new Verification(keys, anchors).look(export), out);
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            out.println("Could not look: " + unreadable);
            return 2;
        }
    }

    private static int tell(Verification.Result result, PrintStream out) {
        result.notices().forEach(out::println);
        result.findings().forEach(finding -> out.println("FINDING: " + finding));
        out.println(result.whole() ? "WHOLE" : "NOT WHOLE");
        return result.whole() ? 0 : 1;
    }

    /**
     * All anchors in the directory's files; each instance may have written its own.
     *
     * @throws IllegalArgumentException where two anchors of one batch contradict each other
     */
    public static Map<Long, Seal> anchorsIn(Path directory) throws IOException {
        var anchors = new HashMap<Long, Seal>();
        try (var files = Files.newDirectoryStream(directory, "*.anchors")) {
            for (var file : files) {
                for (var line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
                    var anchor = Lines.seal(line);
                    var other = anchors.put(anchor.batch(), anchor);
                    if (other != null && !Arrays.equals(other.digest(), anchor.digest())) {
                        throw new IllegalArgumentException("Two anchors of batch " + anchor.batch() + " differ");
                    }
                }
            }
        }
        return anchors;
    }
}
