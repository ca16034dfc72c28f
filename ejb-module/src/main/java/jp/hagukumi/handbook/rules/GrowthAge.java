package jp.hagukumi.handbook.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * An age on the curves' axis.
 *
 * <p>Months are completed by the calendar from the day of birth (a day that a month lacks becomes its last), and the days beyond
 * them count as parts of the month that runs. This is the age of curves only: windows of law are counted otherwise.
 *
 * @param days since the day of birth, 0 or more
 * @param monthThousandths completed months and the part of the one that runs, in thousandths
 */
public record GrowthAge(int days, int monthThousandths) {

    private static final int TERM_DAYS = 280;
    private static final int THOUSAND = 1000;

    /** @throws IllegalArgumentException where the day lies before the birth */
    public static GrowthAge of(LocalDate birth, LocalDate on) {
        if (on.isBefore(birth)) {
            throw new IllegalArgumentException("measured before the day of birth");
        }
        int months = Math.toIntExact(ChronoUnit.MONTHS.between(birth, on));
        // between() counts a month that ends on a lacking day as not completed; plusMonths ends it on the last day
        while (!birth.plusMonths(months + 1L).isAfter(on)) {
            months++;
        }
        var begun = birth.plusMonths(months);
        long gone = ChronoUnit.DAYS.between(begun, on);
        long length = ChronoUnit.DAYS.between(begun, birth.plusMonths(months + 1L));
        return new GrowthAge(
                Math.toIntExact(ChronoUnit.DAYS.between(birth, on)),
                Math.toIntExact(THOUSAND * (long) months + THOUSAND * gone / length));
    }

    /** Completed months. */
    public int months() {
        return monthThousandths / THOUSAND;
    }

    /**
     * The day from which a corrected age (修正月齢) counts: the one on which the child was expected. Source: 母子健康手帳情報支援
     * サイト; days alive less (280 − days of pregnancy).
     *
     * @param gestationDays days of pregnancy at birth, 140 to 308
     */
    public static LocalDate expected(LocalDate birth, int gestationDays) {
        return birth.plusDays((long) TERM_DAYS - gestationDays);
    }
}
