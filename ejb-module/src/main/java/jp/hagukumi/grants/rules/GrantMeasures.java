package jp.hagukumi.grants.rules;

import java.time.LocalDate;
import java.util.Optional;
import jp.hagukumi.kernel.reference.ReferenceTable;

/** Amounts and terms, each in force between two days; {@code grants/benefit-measures.csv}, or a change of it that is tried out. */
public final class GrantMeasures {

    private final ReferenceTable table;

    private GrantMeasures(ReferenceTable table) {
        this.table = table;
    }

    public static GrantMeasures published() {
        return new GrantMeasures(ReferenceTable.read("/jp/hagukumi/reference/grants/benefit-measures.csv"));
    }

    /** @param table with the columns measure, version, applies_from, applies_to, value */
    public static GrantMeasures of(ReferenceTable table) {
        return new GrantMeasures(table);
    }

    /** The rows as they stand. */
    public ReferenceTable table() {
        return table;
    }

    /**
     * What applies that day; empty before the first row of the measure begins.
     *
     * @throws IllegalStateException where more than one row applies: the table is broken then, not the question
     */
    public Optional<Measured> on(String measure, LocalDate day) {
        var inForce = table.rows().stream()
                .filter(row -> row.text("measure").equals(measure) && !day.isBefore(row.date("applies_from")))
                .filter(row -> row.given("applies_to")
                        .map(LocalDate::parse)
                        .filter(day::isAfter)
                        .isEmpty())
                .toList();
        if (inForce.size() > 1) {
            throw new IllegalStateException(inForce.size() + " rows of " + measure + " apply on " + day);
        }
        return inForce.stream().findFirst().map(row -> new Measured(row.number("value"), row.text("version")));
    }

    /** A number with the row it came from. */
    public record Measured(int value, String ruleVersion) {}
}
