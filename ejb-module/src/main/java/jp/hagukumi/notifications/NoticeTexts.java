package jp.hagukumi.notifications;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The words of a notice in the reader's language; plain Japanese where a language has none. */
public final class NoticeTexts {

    private static final Map<String, Properties> FILES = new ConcurrentHashMap<>();

    private NoticeTexts() {}

    /** @param part {@code title} or {@code text} */
    public static String words(String code, String part, Map<String, String> arguments, Language language) {
        var words = entry(code, part, language)
                .or(() -> entry(code, part, Language.JA))
                .orElseThrow(() -> new IllegalStateException("No " + part + " for " + code));
        for (var argument : arguments.entrySet()) {
            words = words.replace("{" + argument.getKey() + "}", argument.getValue());
        }
        return words;
    }

    /** The raw entry, for the test that every code has its words. */
    public static Optional<String> entry(String code, String part, Language language) {
        var dot = code.lastIndexOf('.');
        var file = "/jp/hagukumi/" + code.substring(0, dot).replace('.', '/') + "/notices_" + language.suffix()
                + ".properties";
        return Optional.ofNullable(
                FILES.computeIfAbsent(file, NoticeTexts::load).getProperty(code.substring(dot + 1) + "." + part));
    }

    private static Properties load(String file) {
        var properties = new Properties();
        try (var in = NoticeTexts.class.getResourceAsStream(file)) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }
}
