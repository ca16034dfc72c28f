package jp.hagukumi.houselaws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Documents rendered from the code and compared with what is kept in {@code docs}. With {@code -Ddocs.write=true} they are
 * written instead.
 */
final class WrittenDocs {

    private static final Path DOCS = Path.of("..", "docs");

    private WrittenDocs() {}

    static void hold(String file, String rendered) {
        var path = DOCS.resolve(file);
        try {
            if (Boolean.getBoolean("docs.write")) {
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.writeString(path, rendered);
            }
            assertThat(path).exists();
            assertThat(Files.readString(path))
                    .as("docs/" + file + " is out of date; run this test with -Ddocs.write=true")
                    .isEqualTo(rendered);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
