package jp.hagukumi.handbook.rules;

import java.time.LocalDate;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.kernel.reference.ReferenceTable.Row;

/** The numbers that measuring and asking again rest on, by day and age; {@code handbook/growth-measures.csv}. */
public final class GrowthMeasures {

    private static final int OLDEST = 1200;

    private final ReferenceTable table;

    private GrowthMeasures(ReferenceTable table) {
        this.table = table;
    }

    public static GrowthMeasures published() {
        return of(ReferenceTable.read("/jp/hagukumi/reference/handbook/growth-measures.csv"));
    }

    /** @throws IllegalStateException where two rows of a measure apply to one day and age */
    public static GrowthMeasures of(ReferenceTable table) {
        var rows = table.rows();
        for (int at = 0; at < rows.size(); at++) {
            for (int other = at + 1; other < rows.size(); other++) {
                if (overlap(rows.get(at), rows.get(other))) {
                    throw new IllegalStateException(
                            "two rows of " + rows.get(at).text("measure") + " apply at once in growth-measures.csv");
                }
            }
        }
        return new GrowthMeasures(table);
    }

    /**
     * The number in force for a child of so many completed months on that day.
     *
     * @throws IllegalStateException where not one row applies: the table is broken then, not the question
     */
    public int on(String measure, int months, LocalDate day) {
        return row(measure, months, day).number("value");
    }

    /** The version of that row, kept with each decision. */
    public String versionOf(String measure, int months, LocalDate day) {
        return row(measure, months, day).text("version");
    }

    private Row row(String measure, int months, LocalDate day) {
        var inForce = table.rows().stream()
                .filter(row -> row.text("measure").equals(measure)
                        && !day.isBefore(row.date("applies_from"))
                        && day.isBefore(end(row))
                        && months >= row.number("from_months")
                        && months < below(row))
                .toList();
        if (inForce.size() != 1) {
            throw new IllegalStateException(inForce.size() + " rows of " + measure + " apply on " + day);
        }
        return inForce.get(0);
    }

    private static boolean overlap(Row one, Row other) {
        return one.text("measure").equals(other.text("measure"))
                && one.date("applies_from").isBefore(end(other))
                && other.date("applies_from").isBefore(end(one))
                && one.number("from_months") < below(other)
                && other.number("from_months") < below(one);
    }

    /** The first day after the row. */
    private static LocalDate end(Row row) {
        return row.given("applies_to")
                .map(LocalDate::parse)
                .map(day -> day.plusDays(1))
                .orElse(LocalDate.MAX);
    }

    private static int below(Row row) {
        return row.given("below_months").map(Integer::parseInt).orElse(OLDEST);
    }
}
