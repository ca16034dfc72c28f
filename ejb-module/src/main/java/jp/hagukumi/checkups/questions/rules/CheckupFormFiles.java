package jp.hagukumi.checkups.questions.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files of the published forms. */
final class CheckupFormFiles {

    private CheckupFormFiles() {}

    static String text(String resource) {
        try (InputStream in = CheckupFormFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("questionnaire missing: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("questionnaire unreadable: " + resource, unreadable);
        }
    }
}
