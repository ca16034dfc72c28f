package jp.hagukumi.pregnancy.weeks.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.pregnancy.rules.Gestation;

/** What to do in a week of pregnancy or after the birth, and when the next checkup is meant. */
public final class WeekGuide {

    private static final int LAST_DAY_OF_A_WEEK = 6;

    private final List<Row> rows;
    private final List<Planned> checkups;

    private WeekGuide(List<Row> rows, List<Planned> checkups) {
        this.rows = rows;
        this.checkups = checkups;
    }

    /** {@code pregnancy/weeks.csv} and {@code pregnancy/checkup-weeks.csv}. */
    public static WeekGuide published() {
        return new WeekGuide(
                ReferenceTable.read("/jp/hagukumi/reference/pregnancy/weeks.csv").rows().stream()
                        .map(row -> new Row(
                                row.text("code"),
                                row.text("anchor").equals("AFTER"),
                                row.number("from"),
                                row.number("to")))
                        .toList(),
                ReferenceTable.read("/jp/hagukumi/reference/pregnancy/checkup-weeks.csv").rows().stream()
                        .map(row -> new Planned(row.number("number"), row.number("week")))
                        .toList());
    }

    /** Codes of what to do, in the order of the table; the words are the app's. */
    public List<String> during(LocalDate dueOn, LocalDate day) {
        var week = Gestation.on(dueOn, day).weeks();
        return rows.stream()
                .filter(row -> !row.after() && week >= row.from() && week <= row.to())
                .map(Row::code)
                .toList();
    }

    /** @param bornOn the birth day is day 0 */
    public List<String> after(LocalDate bornOn, LocalDate day) {
        var days = ChronoUnit.DAYS.between(bornOn, day);
        return rows.stream()
                .filter(row -> row.after() && days >= row.from() && days <= row.to())
                .map(Row::code)
                .toList();
    }

    /** The checkup of this week or the first one after it; none after the fourteenth. */
    public Optional<Checkup> next(LocalDate dueOn, LocalDate day) {
        return checkups.stream()
                .map(planned -> new Checkup(
                        planned.number(),
                        planned.week(),
                        Gestation.dayOf(dueOn, planned.week(), 0),
                        Gestation.dayOf(dueOn, planned.week(), LAST_DAY_OF_A_WEEK)))
                .filter(checkup -> !checkup.to().isBefore(day))
                .findFirst();
    }

    /**
     * A checkup as it is meant.
     *
     * @param number 1 to 14
     * @param week completed weeks
     * @param from and {@code to}: the first and the last day of that week
     */
    public record Checkup(int number, int week, LocalDate from, LocalDate to) {}

    private record Row(String code, boolean after, int from, int to) {}

    private record Planned(int number, int week) {}
}
