package jp.hagukumi.births.rules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The time of birth as the form writes it: midnight is 午前0時 of the new day, noon 午後0時; there is no hour 12. */
public final class BirthTimeWords {

    private static final DateTimeFormatter ERA_DAY = DateTimeFormatter.ofPattern("Gy年M月d日", Locale.JAPAN);
    private static final int NOON = 12;

    private BirthTimeWords() {}

    /** For example {@code 令和8年11月22日 午前0時05分}. */
    public static String inWords(LocalDateTime bornAt) {
        var half = bornAt.getHour() < NOON ? "午前" : "午後";
        return ERA_DAY.format(JapaneseDate.from(bornAt)) + " " + half + bornAt.getHour() % NOON + "時"
                + String.format(Locale.ROOT, "%02d", bornAt.getMinute()) + "分";
    }

    /**
     * The time that the form's boxes mean.
     *
     * @param afternoon whether 午後 is ticked
     * @param hour 0–11 as the form prints; 12 is refused, since people mean two things by it
     * @throws IllegalArgumentException outside of 0–11 and 0–59
     */
    public static LocalDateTime fromForm(LocalDate day, boolean afternoon, int hour, int minute) {
        if (hour < 0 || hour >= NOON || minute < 0 || minute > 59) {
            throw new IllegalArgumentException("the form's hours are 0 to 11, its minutes 0 to 59");
        }
        return day.atTime(LocalTime.of(afternoon ? hour + NOON : hour, minute));
    }
}
