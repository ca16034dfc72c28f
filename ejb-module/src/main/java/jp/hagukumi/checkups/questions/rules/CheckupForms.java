package jp.hagukumi.checkups.questions.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hagukumi.kernel.reference.ReferenceTable;

/**
 * Every published version of every questionnaire, read once from {@code reference/checkups/forms} and checked while it is read:
 * a form with a fault is not asked, and the fault is named with its file and line.
 */
public final class CheckupForms {

    private static final String FORMS = "/jp/hagukumi/reference/checkups/forms/";
    private static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    private final List<Edition> editions;

    private record Edition(CheckupForm form, LocalDate from, Optional<LocalDate> to, String where) {

        boolean isOpenedOn(LocalDate day) {
            return !day.isBefore(from) && to.filter(end -> !day.isBefore(end)).isEmpty();
        }
    }

    private CheckupForms(List<Edition> editions) {
        this.editions = List.copyOf(editions);
    }

    /** @throws IllegalStateException naming file, line and fault */
    public static CheckupForms published() {
        return read(file -> CheckupFormFiles.text(FORMS + file));
    }

    /**
     * Reads forms from texts.
     *
     * @param files the text of a file by its name
     * @throws IllegalStateException naming file, line and fault
     */
    public static CheckupForms read(UnaryOperator<String> files) {
        var index = lines("forms.csv", files.apply("forms.csv"));
        var editions = new ArrayList<Edition>();
        for (var line : index) {
            var name = line.row().text("form");
            if (!name.matches("[a-z0-9]{1,20}-[0-9]{1,3}")) {
                throw line.fault("name " + name);
            }
            if (editions.stream().anyMatch(known -> known.form().name().equals(name))) {
                throw line.fault("doubled form " + name);
            }
            var questions = questions(
                    lines(name + ".csv", files.apply(name + ".csv")),
                    options(lines(name + "-options.csv", files.apply(name + "-options.csv"))));
            editions.add(new Edition(
                    new CheckupForm(name, line.row().text("kind"), line.row().number("version"), questions),
                    line.row().date("valid_from"),
                    line.row().given("valid_to").map(LocalDate::parse),
                    line.where()));
        }
        follow(editions);
        return new CheckupForms(editions);
    }

    /** The version that is opened on a day for a kind of checkup; nothing where that kind has none. */
    public Optional<CheckupForm> on(String kind, LocalDate day) {
        return editions.stream()
                .filter(edition -> edition.form().kind().equals(kind) && edition.isOpenedOn(day))
                .map(Edition::form)
                .findFirst();
    }

    /** A version that was once opened. */
    public Optional<CheckupForm> named(String name) {
        return editions.stream()
                .map(Edition::form)
                .filter(form -> form.name().equals(name))
                .findFirst();
    }

    public List<CheckupForm> all() {
        return editions.stream().map(Edition::form).toList();
    }

    /** Versions of one kind follow one another without gap or overlap, and only the last is open-ended. */
    private static void follow(List<Edition> editions) {
        var byKind = editions.stream()
                .collect(Collectors.groupingBy(edition -> edition.form().kind()));
        for (var ofKind : byKind.values()) {
            var ordered =
                    ofKind.stream().sorted(Comparator.comparing(Edition::from)).toList();
            for (int at = 1; at < ordered.size(); at++) {
                var end = ordered.get(at - 1).to();
                var next = ordered.get(at);
                if (end.isEmpty() || end.orElseThrow().isAfter(next.from())) {
                    throw new IllegalStateException(next.where() + ": overlap of validity");
                }
                if (end.orElseThrow().isBefore(next.from())) {
                    throw new IllegalStateException(next.where() + ": gap of validity");
                }
                if (next.form().version() <= ordered.get(at - 1).form().version()) {
                    throw new IllegalStateException(next.where() + ": version does not rise");
                }
            }
        }
    }

    private static Map<String, List<Question.Option>> options(List<Line> lines) {
        var seen = new HashSet<String>();
        for (var line : lines) {
            if (!seen.add(line.row().text("set") + " " + line.row().text("option"))) {
                throw line.fault("doubled option " + line.row().text("option"));
            }
        }
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.code("set"),
                        Collectors.mapping(
                                line -> new Question.Option(
                                        line.code("option"),
                                        line.row().given("alone").isPresent(),
                                        line.wording()),
                                Collectors.toList())));
    }

    private static List<Question> questions(List<Line> lines, Map<String, List<Question.Option>> sets) {
        var before = new ArrayList<Question>();
        for (var line : lines) {
            var question = question(line, sets, before.size() + 1);
            if (before.stream().anyMatch(known -> known.code().equals(question.code()))) {
                throw line.fault("doubled question " + question.code());
            }
            question.when().ifPresent(condition -> check(line, condition, question, before));
            before.add(question);
        }
        if (before.isEmpty()) {
            throw new IllegalStateException("A questionnaire asks nothing");
        }
        return before;
    }

    private static Question question(Line line, Map<String, List<Question.Option>> sets, int place) {
        var row = line.row();
        if (row.number("place") != place) {
            throw line.fault("place " + row.text("place") + " where " + place + " follows");
        }
        var kind = line.word("kind", Question.Kind.class);
        var options = row.given("options")
                .map(set -> Optional.ofNullable(sets.get(set)).orElseThrow(() -> line.fault("unknown options " + set)))
                .orElse(List.of());
        var chosen = kind == Question.Kind.ONE || kind == Question.Kind.MANY;
        if (chosen == options.isEmpty()) {
            throw line.fault(chosen ? "no options" : "options of a question that has none");
        }
        var question = new Question(
                place,
                line.code("question"),
                line.code("section"),
                kind,
                options,
                line.truth("required"),
                row.number("least"),
                row.number("most"),
                line.word("audience", Audience.class),
                row.given("when").map(line::condition),
                row.given("prefill").stream()
                        .flatMap(words -> Arrays.stream(words.split("\\|")))
                        .map(word -> line.word(word, "prefill", Question.Prefill.class))
                        .toList(),
                line.wording(),
                row.given("source").orElseThrow(() -> line.fault("no source")),
                row.given("concern").map(words -> Set.of(words.split("\\|"))).orElse(Set.of()),
                line.truth("uncertain"));
        if (question.required() && question.audience().isOfWriter()) {
            throw line.fault("required though not every guardian may see it");
        }
        if (question.audience() == Audience.SENSITIVE && !question.prefill().isEmpty()) {
            throw line.fault("prefill of the sensitive class");
        }
        question.concern().stream()
                .filter(option -> question.option(option).isEmpty())
                .findFirst()
                .ifPresent(option -> {
                    throw line.fault("concern at an unknown option " + option);
                });
        var bounded = kind == Question.Kind.TEXT || kind == Question.Kind.NUMBER;
        if (bounded ? question.most() < 1 || question.least() > question.most() : question.most() != 0) {
            throw line.fault("bounds");
        }
        return question;
    }

    private static void check(Line line, Question.Condition condition, Question asked, List<Question> before) {
        var earlier = before.stream()
                .filter(known -> known.code().equals(condition.question()))
                .findFirst()
                .orElseThrow(() -> line.fault("condition on a later or unknown question " + condition.question()));
        condition.options().stream()
                .filter(option -> earlier.option(option).isEmpty())
                .findFirst()
                .ifPresent(option -> {
                    throw line.fault("condition on an unknown option " + option);
                });
        // Whoever sees the later question would learn how the earlier one was answered.
        if (asked.audience().compareTo(earlier.audience()) < 0) {
            throw line.fault("condition on a question that fewer may see");
        }
    }

    private static List<Line> lines(String file, String text) {
        var table = ReferenceTable.parse(file, text);
        var first = table.provenance().size() + 2;
        return Stream.iterate(0, at -> at < table.rows().size(), at -> at + 1)
                .map(at -> new Line(file, first + at, table.rows().get(at)))
                .toList();
    }

    /** A row that knows where it stands. */
    private record Line(String file, int number, ReferenceTable.Row row) {

        String where() {
            return file + ", line " + number;
        }

        IllegalStateException fault(String what) {
            return new IllegalStateException(where() + ": " + what);
        }

        String code(String column) {
            var code = row.text(column);
            if (!code.matches(CODE)) {
                throw fault(column + " " + code);
            }
            return code;
        }

        boolean truth(String column) {
            return switch (row.text(column)) {
                case "true" -> true;
                case "false" -> false;
                default -> throw fault(column + " " + row.text(column));
            };
        }

        <E extends Enum<E>> E word(String column, Class<E> words) {
            return word(row.text(column), column, words);
        }

        <E extends Enum<E>> E word(String word, String column, Class<E> words) {
            return Arrays.stream(words.getEnumConstants())
                    .filter(known -> known.name().equals(word))
                    .findFirst()
                    .orElseThrow(() -> fault(column + " " + word));
        }

        Question.Condition condition(String written) {
            var parts = written.split("=", -1);
            if (parts.length != 2 || parts[1].isEmpty()) {
                throw fault("when " + written);
            }
            return new Question.Condition(parts[0], Set.of(parts[1].split("\\|")));
        }

        Wording wording() {
            return new Wording(language("ja"), language("ja_easy"), language("en"));
        }

        private String language(String column) {
            return row.given(column)
                    .filter(words -> !words.isBlank())
                    .orElseThrow(() -> fault("missing language " + column));
        }
    }
}
