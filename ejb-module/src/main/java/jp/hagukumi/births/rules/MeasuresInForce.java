package jp.hagukumi.births.rules;

import java.time.LocalDate;
import jp.hagukumi.kernel.reference.ReferenceTable;

/** The one row of a dated table of measures that applies on a day. */
final class MeasuresInForce {

    private MeasuresInForce() {}

    /** @throws IllegalStateException where none or several apply: the table is broken then, not the question */
    static int number(ReferenceTable table, String measure, LocalDate day) {
        var inForce = table.rows().stream()
                .filter(row -> row.text("measure").equals(measure))
                .filter(row -> !day.isBefore(row.date("applies_from")))
                .filter(row -> row.given("applies_to")
                        .map(LocalDate::parse)
                        .map(last -> !day.isAfter(last))
                        .orElse(true))
                .toList();
        if (inForce.size() != 1) {
            throw new IllegalStateException(inForce.size() + " rows of " + measure + " apply on " + day);
        }
        return inForce.get(0).number("value");
    }
}
