package jp.hagukumi.grants.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import jp.hagukumi.kernel.calendar.ClosingDays;
import jp.hagukumi.kernel.calendar.NationalHolidays;
import jp.hagukumi.kernel.calendar.OpeningCalendar;
import jp.hagukumi.kernel.reference.ReferenceTable;

/**
 * Days on which banks work (銀行営業日): not on Saturdays, Sundays, national holidays and from 31 December to 3 January. They are
 * not the city's open days: banks work on 29 and 30 December. Source: Banking Act art. 15 para. 1, Enforcement Order art. 5
 * para. 1.
 */
public final class BankDays {

    private final NationalHolidays holidays;
    private final OpeningCalendar calendar;

    private BankDays(NationalHolidays holidays, ClosingDays closing) {
        this.holidays = holidays;
        this.calendar = new OpeningCalendar(holidays, closing);
    }

    public static BankDays published() {
        return new BankDays(
                NationalHolidays.published(),
                ClosingDays.of(ReferenceTable.read("/jp/hagukumi/reference/grants/bank-closing-days.csv")));
    }

    /** Why banks do not work on a day. */
    public enum Closed {
        WEEKEND,
        HOLIDAY,
        YEAR_END
    }

    /**
     * Why the banks are closed, or nothing if they work.
     *
     * @throws IllegalArgumentException for a year whose holidays are not known; {@link #knows} tells
     */
    public Optional<Closed> closed(LocalDate day) {
        if (calendar.isOpen(day)) {
            return Optional.empty();
        }
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return Optional.of(Closed.WEEKEND);
        }
        return Optional.of(holidays.nameOf(day).isPresent() ? Closed.HOLIDAY : Closed.YEAR_END);
    }

    /** Whether the holidays of the day's year are known. */
    public boolean knows(LocalDate day) {
        return day.getYear() >= holidays.firstYear().getValue()
                && day.getYear() <= holidays.lastYear().getValue();
    }

    public boolean isBankDay(LocalDate day) {
        return calendar.isOpen(day);
    }

    /** The day itself if banks work, or else the next on which they do. */
    public LocalDate onOrAfter(LocalDate day) {
        return calendar.nextOpenDay(day);
    }

    /**
     * So many bank days later; a bank day itself is not counted.
     *
     * @param count 0 or more; for 0 the day itself, or the next bank day
     */
    public LocalDate later(LocalDate day, int count) {
        var reached = onOrAfter(day);
        for (int left = count; left > 0; left--) {
            reached = onOrAfter(reached.plusDays(1));
        }
        return reached;
    }

    /**
     * So many bank days earlier; the day itself is not counted.
     *
     * @param count 1 or more
     */
    public LocalDate earlier(LocalDate day, int count) {
        var reached = day;
        for (int left = count; left > 0; ) {
            reached = reached.minusDays(1);
            if (isBankDay(reached)) {
                left--;
            }
        }
        return reached;
    }
}
