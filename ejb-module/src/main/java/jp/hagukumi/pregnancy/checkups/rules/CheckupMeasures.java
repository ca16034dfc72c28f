package jp.hagukumi.pregnancy.checkups.rules;

import java.time.LocalDate;
import jp.hagukumi.kernel.reference.ReferenceTable;

/** Numbers of vouchers, amounts and borders, each in force between two days; {@code pregnancy/checkup-measures.csv}. */
public final class CheckupMeasures {

    private final ReferenceTable table;

    private CheckupMeasures(ReferenceTable table) {
        this.table = table;
    }

    public static CheckupMeasures published() {
        return new CheckupMeasures(ReferenceTable.read("/jp/hagukumi/reference/pregnancy/checkup-measures.csv"));
    }

    /** @throws IllegalStateException where not one row applies: the table is broken then, not the question */
    public Measured on(String measure, LocalDate day) {
        var inForce = table.rows().stream()
                .filter(row -> row.text("measure").equals(measure) && !day.isBefore(row.date("applies_from")))
                .filter(row -> row.given("applies_to")
                        .map(LocalDate::parse)
                        .filter(day::isAfter)
                        .isEmpty())
                .toList();
        if (inForce.size() != 1) {
            throw new IllegalStateException(inForce.size() + " rows of " + measure + " apply on " + day);
        }
        return new Measured(inForce.get(0).number("value"), inForce.get(0).text("version"));
    }

    /** A number with the row it came from. */
    public record Measured(int value, String ruleVersion) {}
}
