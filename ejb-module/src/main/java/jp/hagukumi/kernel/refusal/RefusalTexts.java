package jp.hagukumi.kernel.refusal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The words of a refusal in the reader's language. Plain Japanese is the fallback of everything. */
public final class RefusalTexts {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Map<String, Properties> FILES = new ConcurrentHashMap<>();

    private RefusalTexts() {}

    /** @param language {@code ja}, {@code ja_easy} or {@code en} */
    public static String text(RefusalCode code, Map<String, String> arguments, String language) {
        return words(code, "text", arguments, language);
    }

    /** What the reader can do about it. */
    public static String remedy(RefusalCode code, Map<String, String> arguments, String language) {
        return words(code, "remedy", arguments, language);
    }

    /** The raw entry, for the test that every code has its words. */
    public static Optional<String> entry(RefusalCode code, String part, String language) {
        return Optional.ofNullable(file(code, language).getProperty(code.code() + "." + part));
    }

    private static String words(RefusalCode code, String part, Map<String, String> arguments, String language) {
        var words = entry(code, part, language)
                .or(() -> entry(code, part, "ja"))
                .orElseThrow(() -> new IllegalStateException("No " + part + " for " + code.code()));
        for (var argument : arguments.entrySet()) {
            words = words.replace("{" + argument.getKey() + "}", spoken(argument.getValue(), language));
        }
        return words;
    }

    /** A day, which codes carry as {@code 2026-11-16}, as the language says it; anything else as it is. */
    private static String spoken(String value, String language) {
        if (!DAY.matcher(value).matches()) {
            return value;
        }
        var day = LocalDate.parse(value);
        return switch (language) {
            case "en" ->
                DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK).format(day);
            case "ja_easy" ->
                DateTimeFormatter.ofPattern("uuuu年 M月 d日（E）", Locale.JAPAN).format(day);
            default -> DateTimeFormatter.ofPattern("uuuu年M月d日（E）", Locale.JAPAN).format(day);
        };
    }

    private static Properties file(RefusalCode code, String language) {
        var home = code instanceof Enum<?> constant ? constant.getDeclaringClass() : code.getClass();
        return FILES.computeIfAbsent(home.getPackageName() + "/" + language, key -> load(home, language));
    }

    private static Properties load(Class<?> home, String language) {
        var properties = new Properties();
        try (var in = home.getResourceAsStream("refusals_" + language + ".properties")) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }
}
