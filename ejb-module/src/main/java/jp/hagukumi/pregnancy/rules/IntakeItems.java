package jp.hagukumi.pregnancy.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.kernel.text.TextBounds;

/** The items of a notice filed in マイナポータル: which are read, which must be there, who may see them; {@code pregnancy/intake-items.csv}. */
public final class IntakeItems {

    /** Numbers and dates have bounds of their value, not of their length. */
    private static final int SHORTEST_BOUND = 10;

    private final Map<String, Item> items;

    private IntakeItems(Map<String, Item> items) {
        this.items = items;
    }

    /**
     * An item of the form.
     *
     * @param least and {@code most}: code points of a text, bounds of a number
     * @param sensitive read by health nurses only
     */
    public record Item(String name, String type, int least, int most, boolean required, boolean sensitive) {}

    /** Something wrong with one item; nothing of what stood there. */
    public record Flaw(String item, boolean missing) {}

    public static IntakeItems published() {
        return of(ReferenceTable.read("/jp/hagukumi/reference/pregnancy/intake-items.csv"));
    }

    public static IntakeItems of(ReferenceTable table) {
        var items = new LinkedHashMap<String, Item>();
        table.rows()
                .forEach(row -> items.put(
                        row.text("item"),
                        new Item(
                                row.text("item"),
                                row.text("type"),
                                row.number("least"),
                                row.number("most"),
                                row.text("required").equals("yes"),
                                row.text("sensitive").equals("yes"))));
        return new IntakeItems(items);
    }

    public boolean knows(String item) {
        return items.containsKey(item);
    }

    /** What clerks may see, or what only nurses may, of what came; items that the form does not know are left out. */
    public Map<String, String> shown(Map<String, String> came, boolean sensitive) {
        var shown = new LinkedHashMap<String, String>();
        items.values().stream()
                .filter(item -> item.sensitive() == sensitive)
                .forEach(item -> Optional.ofNullable(came.get(item.name()))
                        .filter(value ->
                                !value.isEmpty() && value.length() <= 2 * Math.max(item.most(), SHORTEST_BOUND))
                        .ifPresent(value -> shown.put(item.name(), value)));
        return shown;
    }

    /** Everything that keeps the items from being read, in the order of the form. */
    public List<Flaw> judge(Map<String, String> came) {
        var flaws = new ArrayList<Flaw>();
        for (var item : items.values()) {
            var value = came.getOrDefault(item.name(), "");
            if (value.isEmpty()) {
                if (item.required()) {
                    flaws.add(new Flaw(item.name(), true));
                }
            } else if (!fits(item, value)) {
                flaws.add(new Flaw(item.name(), false));
            }
        }
        return flaws;
    }

    private static boolean fits(Item item, String value) {
        return switch (item.type()) {
            case "text" ->
                TextBounds.lines(item.least(), item.most()).flawOf(value).isEmpty();
            case "date" -> isDate(value);
            case "number" ->
                value.matches("[0-9]{1,6}")
                        && Integer.parseInt(value) >= item.least()
                        && Integer.parseInt(value) <= item.most();
            case "flag" -> value.equals("true") || value.equals("false");
            case "code" -> value.matches("[A-Z_]{1,40}");
            case "codes" -> value.matches("[A-Z_]{1,40}( [A-Z_]{1,40}){0,15}");
            default -> throw new IllegalStateException("intake-items.csv: no type " + item.type());
        };
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return value.length() == 10;
        } catch (DateTimeException noDate) {
            return false;
        }
    }

    /** Values that were judged, read by type. */
    public static final class Read {

        private final Map<String, String> came;

        public Read(Map<String, String> came) {
            this.came = Map.copyOf(came);
        }

        public Optional<String> text(String item) {
            return Optional.ofNullable(came.get(item)).filter(value -> !value.isEmpty());
        }

        public Optional<LocalDate> date(String item) {
            return text(item).map(LocalDate::parse);
        }

        public Optional<Integer> number(String item) {
            return text(item).map(Integer::parseInt);
        }

        public Optional<Boolean> flag(String item) {
            return text(item).map("true"::equals);
        }

        /** Words that the form knows; one that it does not know is as if nothing were said. */
        public <E extends Enum<E>> Optional<E> word(String item, Class<E> words) {
            return text(item)
                    .flatMap(value -> Arrays.stream(words.getEnumConstants())
                            .filter(word -> word.name().equals(value))
                            .findFirst());
        }

        public <E extends Enum<E>> Set<E> words(String item, Class<E> words) {
            var said = text(item).map(value -> List.of(value.split(" "))).orElse(List.of());
            return Arrays.stream(words.getEnumConstants())
                    .filter(word -> said.contains(word.name()))
                    .collect(Collectors.toSet());
        }
    }
}
