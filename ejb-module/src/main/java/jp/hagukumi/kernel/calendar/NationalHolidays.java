package jp.hagukumi.kernel.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import jp.hagukumi.kernel.reference.ReferenceTable;

/**
 * The national holidays with substitute holidays (振替休日) and days between two holidays (国民の休日). Source: Act on
 * National Holidays art. 2 and 3; the equinoxes of a year are announced in the official gazette in February of the year
 * before, and years beyond that are a forecast.
 */
public final class NationalHolidays {

    private final NavigableMap<LocalDate, String> names;

    private NationalHolidays(NavigableMap<LocalDate, String> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("no holidays at all");
        }
        this.names = names;
    }

    /** The list that travels with the application. */
    public static NationalHolidays published() {
        return of(ReferenceTable.read("/jp/hagukumi/reference/national-holidays.csv"));
    }

    /** A list from a table with the columns date, name. */
    public static NationalHolidays of(ReferenceTable table) {
        NavigableMap<LocalDate, String> names = new TreeMap<>();
        table.rows().forEach(row -> names.put(row.date("date"), row.text("name")));
        return new NationalHolidays(names);
    }

    /** Holidays by date. */
    public static NationalHolidays of(Map<LocalDate, String> names) {
        return new NationalHolidays(new TreeMap<>(names));
    }

    /**
     * The holiday's name, or nothing if the day is none.
     *
     * @throws IllegalArgumentException if the list does not cover the day's year: a wrong due date is worse than none
     */
    public Optional<String> nameOf(LocalDate day) {
        if (day.getYear() < firstYear().getValue() || day.getYear() > lastYear().getValue()) {
            throw new IllegalArgumentException("no list of holidays for " + day.getYear());
        }
        return Optional.ofNullable(names.get(day));
    }

    /** The first year that the list covers. */
    public Year firstYear() {
        return Year.from(names.firstKey());
    }

    /** The last year that the list covers. */
    public Year lastYear() {
        return Year.from(names.lastKey());
    }
}
