package jp.hagukumi.pregnancy.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.kernel.reference.ReferenceTable;

/**
 * What in her answers lets a nurse look first; {@code pregnancy/risk-signs.csv}. A sign judges nobody: it orders a list, and
 * names its reason so that the nurse judges herself.
 */
public final class RiskRules {

    private final List<Row> rows;

    private RiskRules(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    public static RiskRules published() {
        return of(ReferenceTable.read("/jp/hagukumi/reference/pregnancy/risk-signs.csv"));
    }

    public static RiskRules of(ReferenceTable table) {
        return new RiskRules(table.rows().stream().map(Row::of).toList());
    }

    /**
     * What is known.
     *
     * @param answers what was chosen, by the name of the fact; what was not asked or not answered is missing
     * @param numbers ages and weeks, by the name of the fact
     */
    public record Facts(Map<String, Set<String>> answers, Map<String, Integer> numbers) {

        public Facts {
            answers = Map.copyOf(answers);
            numbers = Map.copyOf(numbers);
        }

        /** What is answered stays out of logs. */
        @Override
        public String toString() {
            return "Facts[…]";
        }
    }

    /**
     * @param signs those found, the gravest first
     * @param grade the highest of theirs, 0 where there is none
     */
    public record Judgement(List<String> signs, int grade, String ruleVersion) {}

    public Judgement judge(Facts facts, LocalDate day) {
        var inForce = rows.stream().filter(row -> row.isInForce(day)).toList();
        var found = inForce.stream()
                .filter(row -> row.shows(facts))
                .sorted(Comparator.comparingInt(Row::grade).reversed().thenComparing(Row::sign))
                .toList();
        return new Judgement(
                found.stream().map(Row::sign).toList(),
                found.stream().mapToInt(Row::grade).max().orElse(0),
                inForce.stream().map(Row::version).findFirst().orElse("none"));
    }

    /** Every sign there is or was, for the words of pages. */
    public Set<String> signs() {
        return rows.stream().map(Row::sign).collect(java.util.stream.Collectors.toSet());
    }

    private record Row(
            String sign,
            String version,
            LocalDate from,
            Optional<LocalDate> until,
            String fact,
            String test,
            String value,
            int grade) {

        static Row of(ReferenceTable.Row row) {
            return new Row(
                    row.text("sign"),
                    row.text("version"),
                    row.date("applies_from"),
                    row.given("applies_to").map(LocalDate::parse),
                    row.text("fact"),
                    row.text("test"),
                    row.text("value"),
                    row.number("grade"));
        }

        boolean isInForce(LocalDate day) {
            return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
        }

        boolean shows(Facts facts) {
            return switch (test) {
                case "IS" ->
                    List.of(value.split("\\|")).stream()
                            .anyMatch(facts.answers().getOrDefault(fact, Set.of())::contains);
                case "BELOW" -> number(facts).filter(number -> number < limit()).isPresent();
                case "FROM" -> number(facts).filter(number -> number >= limit()).isPresent();
                default -> throw new IllegalStateException("Nothing is tested by " + test);
            };
        }

        private Optional<Integer> number(Facts facts) {
            return Optional.ofNullable(facts.numbers().get(fact));
        }

        private int limit() {
            return Integer.parseInt(value);
        }
    }
}
