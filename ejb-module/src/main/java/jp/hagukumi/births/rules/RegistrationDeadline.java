package jp.hagukumi.births.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import jp.hagukumi.kernel.calendar.OpenDays;

/**
 * Until when a birth is to be registered (出生届), and where a filing or a family stands against it. Filing late is possible:
 * the notice is taken, and the office reports the delay to the summary court (戸籍法137条: 過料, at most 50,000 yen).
 *
 * <p>Source: Family Register Act art. 43 para. 1, 49 para. 1, 137; Local Autonomy Act art. 4-2 para. 4.
 */
public final class RegistrationDeadline {

    private final BirthPeriods periods;

    public RegistrationDeadline(BirthPeriods periods) {
        this.periods = periods;
    }

    /**
     * The last day that is in time.
     *
     * @param birth the day of birth at the place of birth
     * @param abroad born outside Japan
     * @param calendar open days of the office where it is filed
     */
    public DueDate due(LocalDate birth, boolean abroad, OpenDays calendar) {
        return abroad ? periods.birthNoticeDueAbroad(birth, calendar) : periods.birthNoticeDue(birth, calendar);
    }

    /** Where a day stands against the deadline; the day is the one of receipt, or today while nothing is filed. */
    public static Standing on(LocalDate day, DueDate due) {
        return new Standing(due, (int) ChronoUnit.DAYS.between(day, due.day()), !due.isInTime(day));
    }

    /**
     * A day against the deadline.
     *
     * @param daysLeft days from that day to the last in time: 0 on the last, negative after it
     * @param late after the last day
     */
    public record Standing(DueDate due, int daysLeft, boolean late) {}
}
