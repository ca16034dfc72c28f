package jp.hagukumi.web.guard;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** Short words of this door, from {@code words_<language>.properties} beside the class that says them; plain Japanese is the fallback. */
public final class Words {

    private static final Map<String, Properties> FILES = new ConcurrentHashMap<>();

    private Words() {}

    public static String of(Class<?> home, String key, String language) {
        return Optional.ofNullable(file(home, language).getProperty(key))
                .or(() -> Optional.ofNullable(file(home, Language.PLAIN).getProperty(key)))
                .orElseThrow(() -> new IllegalStateException("No words for " + key));
    }

    private static Properties file(Class<?> home, String language) {
        return FILES.computeIfAbsent(home.getPackageName() + "/" + language, key -> load(home, language));
    }

    private static Properties load(Class<?> home, String language) {
        var words = new Properties();
        try (var in = home.getResourceAsStream("words_" + language + ".properties")) {
            if (in != null) {
                words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }
}
