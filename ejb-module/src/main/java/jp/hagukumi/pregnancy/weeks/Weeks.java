package jp.hagukumi.pregnancy.weeks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.pregnancy.PregnancyId;

/**
 * The weeks' page.
 *
 * @param bornOn after the birth: the page then speaks of the weeks since
 * @param weeks and {@code days}: of the pregnancy, today or on the day of birth
 * @param now codes of what to do now, in order
 * @param weightBefore grams before the pregnancy
 * @param advice empty without height and weight, and for several children
 */
public record Weeks(
        PregnancyId pregnancy,
        LocalDate dueOn,
        Optional<LocalDate> bornOn,
        int weeks,
        int days,
        int children,
        List<String> now,
        Optional<Checkup> nextCheckup,
        Optional<Integer> weightBefore,
        Optional<Advice> advice,
        List<Weight> weights) {

    public Weeks {
        now = List.copyOf(now);
        weights = List.copyOf(weights);
    }

    /**
     * A checkup as it is meant.
     *
     * @param number 1 to 14
     * @param week completed weeks
     * @param from and {@code to}: the first and the last day of that week
     */
    public record Checkup(int number, int week, LocalDate from, LocalDate to) {}

    /**
     * Weight gain advised over the whole pregnancy.
     *
     * @param bmi hundredths of kg/m2 before the pregnancy
     * @param individual the doctor advises; {@code to} is then an upper guide only
     * @param from and {@code to}: grams
     */
    public record Advice(int bmi, boolean individual, int from, int to) {}

    @Override
    public String toString() {
        return "Weeks[" + pregnancy.value() + "]";
    }
}
