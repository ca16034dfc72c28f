package jp.hagukumi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.audit.verifier.Lines;
import jp.hagukumi.audit.verifier.Seal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Every seal once more, outside the database: lines appended to a file and forced to the disk. An anchor that has no batch tells
 * of a tail that was cut off; one that differs tells of a tail made anew. Instances may share the directory or have one each;
 * it belongs on another machine's disk, and its files are never changed by this system, only lengthened.
 */
@ApplicationScoped
public class Anchors {

    private static final String FILE = "audit.anchors";
    private static final int LONGEST_LINE = 1000;

    private final Optional<Path> directory;

    @Inject
    public Anchors(@ConfigProperty(name = "hagukumi.audit.anchor-dir") Optional<String> directory) {
        this.directory = directory.map(Path::of);
    }

    /** For the container's proxy. */
    protected Anchors() {
        this(Optional.empty());
    }

    public boolean configured() {
        return directory.isPresent();
    }

    /** The newest anchor. */
    public Optional<Seal> last() {
        try (var file = open()) {
            return lastLine(file).map(Lines::seal);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Appends those that follow the newest anchor; what another instance has anchored meanwhile is left out. */
    public void append(List<Seal> seals) {
        try (var file = open();
                var lock = file.getChannel().lock()) {
            var newest = lastLine(file).map(line -> Lines.seal(line).batch()).orElse(0L);
            var lines = new StringBuilder();
            for (var seal : seals) {
                if (seal.batch() > newest) {
                    lines.append(Lines.of(seal)).append('\n');
                }
            }
            file.seek(file.length());
            file.write(lines.toString().getBytes(StandardCharsets.US_ASCII));
            file.getChannel().force(true);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private RandomAccessFile open() throws IOException {
        var place = directory.orElseThrow(() -> new IllegalStateException("hagukumi.audit.anchor-dir is not set"));
        Files.createDirectories(place);
        return new RandomAccessFile(place.resolve(FILE).toFile(), "rw");
    }

    /** The last whole line. What a crash left half written after it was never relied on, and is cut off. */
    private static Optional<String> lastLine(RandomAccessFile file) throws IOException {
        var from = Math.max(0, file.length() - 2L * LONGEST_LINE);
        var tail = new byte[(int) (file.length() - from)];
        file.seek(from);
        file.readFully(tail);
        var text = new String(tail, StandardCharsets.US_ASCII);
        var end = text.lastIndexOf('\n');
        if (end < text.length() - 1) {
            file.setLength(from + end + 1);
        }
        if (end < 0) {
            return Optional.empty();
        }
        return Optional.of(text.substring(text.lastIndexOf('\n', end - 1) + 1, end));
    }
}
