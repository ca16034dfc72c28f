package jp.hagukumi.checkups.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.kernel.reference.ReferenceTable;

/**
 * How soon a family is turned to whose child did not come: points of what is known, by a dated scale. The scale is the project's
 * own until the city says its; each row is marked uncertain.
 */
public final class RecallRisk {

    private static final String SCALE = "/jp/hagukumi/reference/checkups/recall-risk.csv";

    private final List<Row> rows;

    private RecallRisk(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    public static RecallRisk published() {
        return of(ReferenceTable.read(SCALE));
    }

    /** @throws IllegalStateException where two rows of one sign hold on one day */
    public static RecallRisk of(ReferenceTable table) {
        var rows = table.rows().stream().map(Row::of).toList();
        for (var one : rows) {
            if (rows.stream()
                    .anyMatch(other -> other != one && other.sign() == one.sign() && other.isInForce(one.from()))) {
                throw new IllegalStateException("Two rows of " + one.sign() + " hold on " + one.from());
            }
        }
        return new RecallRisk(rows);
    }

    /** What may be seen of a case. */
    public enum Sign {
        /** A support measure protects the child. */
        PROTECTED,
        /** Another checkup of the child was missed and nobody has seen it since. */
        EARLIER_MISSED,
        /** The city waited more than once. */
        MISSED_AGAIN,
        /** Turned to as often as the row says or more, and nobody was reached. */
        NEVER_REACHED,
        /** No guardian can be told in the app or on paper. */
        NOBODY_TO_TELL,
        /** Born lighter than the row's grams. */
        LOW_BIRTH_WEIGHT,
        /** Needs more time, as a nurse has marked. */
        MEDICAL,
        /** The window ends within so many days as the row says, or has ended. */
        WINDOW_ENDS
    }

    /**
     * What is known of a case.
     *
     * @param misses how often the city waited in vain
     * @param contacts how often the family was turned to
     * @param birthWeightGrams as certified, where the city has the certificate
     * @param until last day of the window
     */
    public record Facts(
            boolean protectedChild,
            boolean earlierMissed,
            int misses,
            int contacts,
            boolean reached,
            boolean somebodyToTell,
            Optional<Integer> birthWeightGrams,
            boolean medical,
            LocalDate until) {}

    /** @param signs the gravest first */
    public record Judgement(int points, List<Sign> signs, String ruleVersion) {

        public Judgement {
            signs = List.copyOf(signs);
        }
    }

    /** @throws IllegalStateException where no row holds on that day */
    public Judgement judge(Facts facts, LocalDate today) {
        var inForce = rows.stream().filter(row -> row.isInForce(today)).toList();
        if (inForce.isEmpty()) {
            throw new IllegalStateException("No row of the recall's scale holds on " + today);
        }
        var seen = inForce.stream()
                .filter(row -> row.holds(facts, today))
                .sorted(Comparator.comparingInt(Row::points).reversed().thenComparing(Row::sign))
                .toList();
        return new Judgement(
                seen.stream().mapToInt(Row::points).sum(),
                seen.stream().map(Row::sign).toList(),
                inForce.get(0).version());
    }

    /** @param bound days, grams or times, as the sign needs one; 0 where it needs none */
    private record Row(Sign sign, String version, LocalDate from, Optional<LocalDate> until, int bound, int points) {

        static Row of(ReferenceTable.Row row) {
            return new Row(
                    Sign.valueOf(row.text("sign")),
                    row.text("version"),
                    row.date("valid_from"),
                    row.given("valid_to").map(LocalDate::parse),
                    row.given("bound").map(Integer::parseInt).orElse(0),
                    row.number("points"));
        }

        boolean isInForce(LocalDate day) {
            return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
        }

        boolean holds(Facts facts, LocalDate today) {
            return switch (sign) {
                case PROTECTED -> facts.protectedChild();
                case EARLIER_MISSED -> facts.earlierMissed();
                case MISSED_AGAIN -> facts.misses() >= bound;
                case NEVER_REACHED -> !facts.reached() && facts.contacts() >= bound;
                case NOBODY_TO_TELL -> !facts.somebodyToTell();
                case LOW_BIRTH_WEIGHT ->
                    facts.birthWeightGrams().filter(grams -> grams < bound).isPresent();
                case MEDICAL -> facts.medical();
                case WINDOW_ENDS -> today.plusDays(bound).isAfter(facts.until());
            };
        }
    }
}
