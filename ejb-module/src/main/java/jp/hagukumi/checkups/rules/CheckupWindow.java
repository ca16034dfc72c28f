package jp.hagukumi.checkups.rules;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.kernel.reference.ReferenceTable;

/**
 * Between which days a child has a checkup (母子保健法12条1項). An age is reached at 24:00 of the day before the birthday
 * (年齢計算ニ関スル法律); where the month has no such day, at 24:00 of its last (民法143条2項). The first day is the one after that
 * of the age that must be past, the last is the one before that of the age that must not be reached. This count is the checkup
 * law's own: immunization's differs, and corrected age plays no part.
 */
public final class CheckupWindow {

    private static final String CITY = "CITY";

    private final List<Row> rows;

    private CheckupWindow(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    public static CheckupWindow published() {
        return new CheckupWindow(ReferenceTable.read("/jp/hagukumi/reference/checkups/kinds.csv").rows().stream()
                .map(Row::of)
                .toList());
    }

    /** Both days belong to it. */
    public record Window(LocalDate from, LocalDate until, String ruleVersion) {

        public boolean has(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /** Empty where no programme had this kind when the child came to that age. */
    public Optional<Window> of(String kind, LocalDate birthDate) {
        return rows.stream()
                .filter(row -> row.kind().equals(kind))
                .filter(row -> row.isInForce(reached(birthDate, row.over()).plusDays(1)))
                .findFirst()
                .map(row -> row.window(birthDate));
    }

    /** Kinds that the city holds itself for a group, in the order of the table. */
    public List<String> heldByCity() {
        return rows.stream()
                .filter(row -> row.heldBy().equals(CITY))
                .map(Row::kind)
                .distinct()
                .toList();
    }

    /**
     * Births among which those are whose window is open on a day or begins until then: a span that is never too short.
     *
     * @param today the window has not ended before
     * @param soon the window has begun by then
     */
    public Births births(String kind, LocalDate today, LocalDate soon) {
        var ages = rows.stream().filter(row -> row.kind().equals(kind)).toList();
        var from = ages.stream()
                .map(row -> today.minus(row.under()).minusDays(MARGIN))
                .min(LocalDate::compareTo)
                .orElse(today);
        var until = ages.stream()
                .map(row -> soon.minus(row.over()).plusDays(MARGIN))
                .max(LocalDate::compareTo)
                .orElse(today);
        return new Births(from, until);
    }

    /** From which day to which somebody was born. */
    public record Births(LocalDate from, LocalDate until) {}

    /** Months end differently by at most so many days. */
    private static final int MARGIN = 4;

    /** At whose end the age is reached. */
    static LocalDate reached(LocalDate birthDate, Period age) {
        if (age.toTotalMonths() == 0) {
            return birthDate.plus(age).minusDays(1);
        }
        var month = YearMonth.from(birthDate).plusMonths(age.toTotalMonths());
        return month.isValidDay(birthDate.getDayOfMonth())
                ? month.atDay(birthDate.getDayOfMonth()).minusDays(1)
                : month.atEndOfMonth();
    }

    private record Row(
            String kind,
            String version,
            LocalDate from,
            Optional<LocalDate> until,
            Period over,
            Period under,
            String heldBy) {

        static Row of(ReferenceTable.Row row) {
            return new Row(
                    row.text("kind"),
                    row.text("version"),
                    row.date("applies_from"),
                    row.given("applies_to").map(LocalDate::parse),
                    Period.parse(row.text("over")),
                    Period.parse(row.text("under")),
                    row.text("held_by"));
        }

        boolean isInForce(LocalDate day) {
            return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
        }

        Window window(LocalDate birthDate) {
            return new Window(
                    reached(birthDate, over).plusDays(1),
                    reached(birthDate, under).minusDays(1),
                    version);
        }
    }
}
