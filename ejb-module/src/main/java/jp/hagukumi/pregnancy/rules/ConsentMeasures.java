package jp.hagukumi.pregnancy.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import jp.hagukumi.kernel.reference.ReferenceTable;

/** For how long a consent to telling another municipality holds, and what a stay may be: {@code pregnancy/pmh-consent.csv}. */
public final class ConsentMeasures {

    private final ReferenceTable table;

    private ConsentMeasures(ReferenceTable table) {
        this.table = table;
    }

    public static ConsentMeasures published() {
        return of(ReferenceTable.read("/jp/hagukumi/reference/pregnancy/pmh-consent.csv"));
    }

    public static ConsentMeasures of(ReferenceTable table) {
        return new ConsentMeasures(table);
    }

    /** The last day of a consent to a stay that ends then; the day after it, what was told is recalled. */
    public LocalDate until(LocalDate lastDay, LocalDate today) {
        return lastDay.plusDays(on("days-after-stay", today));
    }

    /** Whether a birth is not so long ago that a stay after it is no stay around a birth. */
    public boolean isRecent(LocalDate birth, LocalDate today) {
        return birth.plusMonths(on("months-after-birth", today)).isAfter(today);
    }

    /** Days that a stay may last. */
    public int longest(LocalDate today) {
        return on("longest-stay-days", today);
    }

    /** Whether a stay that begins then is too far ahead to be planned. */
    public boolean isTooFarAhead(LocalDate from, LocalDate today) {
        return ChronoUnit.DAYS.between(today, from) > on("earliest-days-ahead", today);
    }

    /** @throws IllegalStateException where none or several apply: the table is broken then, not the question */
    private int on(String measure, LocalDate day) {
        var inForce = table.rows().stream()
                .filter(row -> row.text("measure").equals(measure))
                .filter(row -> !day.isBefore(row.date("applies_from")))
                .filter(row -> row.given("applies_to")
                        .map(LocalDate::parse)
                        .filter(day::isAfter)
                        .isEmpty())
                .toList();
        if (inForce.size() != 1) {
            throw new IllegalStateException(inForce.size() + " rows of " + measure + " apply on " + day);
        }
        return inForce.get(0).number("value");
    }
}
