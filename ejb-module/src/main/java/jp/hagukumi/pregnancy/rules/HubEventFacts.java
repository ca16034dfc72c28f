package jp.hagukumi.pregnancy.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.kernel.text.TextBounds;

/** Reads the values of an event of the hub, each within its bounds. Another municipality's machine wrote them: none is trusted. */
public final class HubEventFacts {

    private static final int LOWEST_GRAMS = 300;
    private static final int HIGHEST_GRAMS = 20_000;
    private static final int YEARS_APART = 2;

    private final Map<String, String> values;

    public HubEventFacts(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** A value that cannot be read; names the path and nothing of what stood there. */
    public static final class Unfit extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String path;

        Unfit(String path) {
            super(path, null, false, false);
            this.path = path;
        }

        public String path() {
            return path;
        }
    }

    /** That value is missing, or cannot be what it says. */
    public static Unfit unfit(String path) {
        return new Unfit(path);
    }

    /** One line of at most so many code points; empty where nothing is said. */
    public Optional<String> line(String path, int most) {
        var found = Optional.ofNullable(values.get(path)).filter(value -> !value.isEmpty());
        found.filter(value -> TextBounds.line(1, most).flawOf(value).isPresent())
                .ifPresent(value -> {
                    throw new Unfit(path);
                });
        return found;
    }

    public String needed(String path, int most) {
        return line(path, most).orElseThrow(() -> new Unfit(path));
    }

    /** A date within two years of that day. */
    public Optional<LocalDate> near(String path, LocalDate day) {
        return date(path).map(read -> {
            if (read.isBefore(day.minusYears(YEARS_APART)) || read.isAfter(day.plusYears(YEARS_APART))) {
                throw new Unfit(path);
            }
            return read;
        });
    }

    public Optional<LocalDate> date(String path) {
        return line(path, 10).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException noDate) {
                throw new Unfit(path);
            }
        });
    }

    /** One of these words. */
    public Optional<String> word(String path, Set<String> words) {
        return line(path, 40).map(text -> known(path, text, words));
    }

    /** Several of these words, parted by spaces. */
    public List<String> words(String path, Set<String> words) {
        return line(path, 200).stream()
                .flatMap(text -> Arrays.stream(text.split(" ")))
                .map(text -> known(path, text, words))
                .distinct()
                .toList();
    }

    public boolean flag(String path) {
        return word(path, Set.of("true", "false")).filter("true"::equals).isPresent();
    }

    /** The weight of a child in gram. */
    public Optional<Integer> grams(String path) {
        return line(path, 5).map(text -> {
            if (!text.matches("[0-9]{3,5}")
                    || Integer.parseInt(text) < LOWEST_GRAMS
                    || Integer.parseInt(text) > HIGHEST_GRAMS) {
                throw new Unfit(path);
            }
            return Integer.parseInt(text);
        });
    }

    private static String known(String path, String text, Set<String> words) {
        if (!words.contains(text)) {
            throw new Unfit(path);
        }
        return text;
    }
}
