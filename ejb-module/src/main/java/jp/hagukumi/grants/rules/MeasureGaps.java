package jp.hagukumi.grants.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import jp.hagukumi.kernel.reference.ReferenceTable;

/** Whether a dated table says one thing on each day: no two rows of a measure at once, and no day between them without one. */
public final class MeasureGaps {

    private static final List<String> MEASURES = List.of("first-yen", "second-yen", "second-open-days", "limit-months");

    private MeasureGaps() {}

    /** Where it does not. @param day the first day that two rows or none apply on */
    public record Gap(String measure, LocalDate day) {}

    /** The first gap or overlap; a measure that is missing altogether counts as one. */
    public static Optional<Gap> first(ReferenceTable table) {
        var named = new TreeSet<>(MEASURES);
        table.rows().forEach(row -> named.add(row.text("measure")));
        return named.stream().flatMap(measure -> of(table, measure).stream()).findFirst();
    }

    private static Optional<Gap> of(ReferenceTable table, String measure) {
        var rows = table.rows().stream()
                .filter(row -> row.text("measure").equals(measure))
                .sorted(Comparator.comparing(row -> row.date("applies_from")))
                .toList();
        if (rows.isEmpty() || rows.stream().anyMatch(row -> row.number("value") < 0)) {
            return Optional.of(new Gap(measure, LocalDate.EPOCH));
        }
        for (int at = 1; at < rows.size(); at++) {
            var ends = rows.get(at - 1).given("applies_to").map(LocalDate::parse);
            var begins = rows.get(at).date("applies_from");
            if (ends.filter(day -> day.plusDays(1).equals(begins)).isEmpty()) {
                return Optional.of(new Gap(measure, begins));
            }
        }
        return Optional.empty();
    }
}
