package jp.hagukumi.checkups.day.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.kernel.reference.ReferenceTable.Row;

/** Which items are examined and which stations passed, by kind and day: {@code checkups/organs.csv}, {@code stations.csv}. */
public final class DayPlan {

    private final List<Row> organs;
    private final List<Row> stations;

    private DayPlan(List<Row> organs, List<Row> stations) {
        this.organs = organs;
        this.stations = stations;
    }

    public static DayPlan published() {
        return of(
                ReferenceTable.read("/jp/hagukumi/reference/checkups/organs.csv"),
                ReferenceTable.read("/jp/hagukumi/reference/checkups/stations.csv"));
    }

    /** @throws IllegalStateException where a number or a name stands twice for one kind on the first day of any row */
    public static DayPlan of(ReferenceTable organs, ReferenceTable stations) {
        check(organs.rows(), "item");
        check(stations.rows(), "station");
        return new DayPlan(organs.rows(), stations.rows());
    }

    /** In the order of the ordinance. */
    public List<Organ> organs(GroupKind kind, LocalDate day) {
        return on(organs, kind, day).stream()
                .map(row -> Organ.valueOf(row.text("item")))
                .toList();
    }

    /** In the usual order through the hall. */
    public List<Station> stations(GroupKind kind, LocalDate day) {
        return on(stations, kind, day).stream()
                .map(row -> Station.valueOf(row.text("station")))
                .toList();
    }

    private static void check(List<Row> rows, String column) {
        for (var kind : GroupKind.values()) {
            for (var first : rows) {
                var inForce = on(rows, kind, first.date("applies_from"));
                List<String> seen = new ArrayList<>();
                inForce.forEach(row -> seen.addAll(List.of(row.text("number"), row.text(column))));
                if (inForce.isEmpty() || new HashSet<>(seen).size() != seen.size()) {
                    throw new IllegalStateException("plan of " + kind + ": none, or one twice: " + column);
                }
            }
        }
    }

    private static List<Row> on(List<Row> rows, GroupKind kind, LocalDate day) {
        return rows.stream()
                .filter(row -> row.text("kind").equals(kind.name())
                        && !day.isBefore(row.date("applies_from"))
                        && row.given("applies_to")
                                .map(LocalDate::parse)
                                .filter(day::isAfter)
                                .isEmpty())
                .sorted(Comparator.comparingInt(row -> row.number("number")))
                .toList();
    }
}
