package jp.hagukumi.kernel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.hagukumi.kernel.reference.ReferenceTable;

/**
 * The days on which a city's ordinance closes its offices, national holidays apart.
 *
 * @param weekly days of the week, Saturday and Sunday as a rule
 * @param yearly spans of days that come back every year, such as 29 December to 3 January
 * @param once single spans of dates, such as a move of the office
 */
public record ClosingDays(Set<DayOfWeek> weekly, List<YearlySpan> yearly, List<Span> once) {

    /** Keeps its own copies. */
    public ClosingDays {
        weekly = Set.copyOf(weekly);
        yearly = List.copyOf(yearly);
        once = List.copyOf(once);
        if (weekly.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("an office that is never open has no next open day");
        }
    }

    /**
     * The closing days of a table with the columns kind (weekly, yearly, once), from, to, reason: a day of the week
     * such as SATURDAY, a month and day such as 12-29, or a date.
     */
    public static ClosingDays of(ReferenceTable table) {
        Set<DayOfWeek> weekly = EnumSet.noneOf(DayOfWeek.class);
        List<YearlySpan> yearly = new ArrayList<>();
        List<Span> once = new ArrayList<>();
        for (ReferenceTable.Row row : table.rows()) {
            String kind = row.text("kind");
            switch (kind) {
                case "weekly" -> weekly.add(DayOfWeek.valueOf(row.text("from")));
                case "yearly" -> yearly.add(new YearlySpan(monthDay(row.text("from")), monthDay(row.text("to"))));
                case "once" -> once.add(new Span(row.date("from"), row.date("to")));
                default -> throw new IllegalStateException("not a kind of closing day: " + kind);
            }
        }
        return new ClosingDays(weekly, yearly, once);
    }

    /** Whether the ordinance closes the offices on this day. */
    public boolean has(LocalDate day) {
        return weekly.contains(day.getDayOfWeek())
                || yearly.stream().anyMatch(span -> span.has(MonthDay.from(day)))
                || once.stream().anyMatch(span -> span.has(day));
    }

    private static MonthDay monthDay(String text) {
        return MonthDay.parse("--" + text);
    }

    /**
     * Days of every year, both ends included; {@code from} after {@code to} runs over the turn of the year.
     *
     * @param from first day
     * @param to last day
     */
    public record YearlySpan(MonthDay from, MonthDay to) {
        boolean has(MonthDay day) {
            boolean begun = !day.isBefore(from);
            boolean notOver = !day.isAfter(to);
            return from.isAfter(to) ? begun || notOver : begun && notOver;
        }
    }

    /**
     * Dates, both ends included.
     *
     * @param from first day
     * @param to last day, not before {@code from}
     */
    public record Span(LocalDate from, LocalDate to) {
        /** Refuses a span that ends before it begins. */
        public Span {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("closing days end before they begin");
            }
        }

        boolean has(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }
}
