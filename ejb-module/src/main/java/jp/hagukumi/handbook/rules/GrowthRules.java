package jp.hagukumi.handbook.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a measurement lies among the children of the survey.
 *
 * <p>Between two published percentiles the way is made in normal scores (the share of the way between the two values is the share
 * between their scores), which meets the published percentiles exactly and keeps within three percentiles of the fitted LMS curves
 * in between, about what the rounding of the printed table amounts to. Below the third and above the 97th nothing is reckoned: it lies outside, and no word of health is said.
 *
 * <p>Stature is compared as the survey took it: lying under two years, standing from then on. The other kind is turned over by a
 * dated number, which WHO published and the Japanese survey did not: it is said that it was turned.
 */
public final class GrowthRules {

    private static final long THOUSAND = 1000L;
    private static final int SHARE = 1000;

    private final GrowthTable table;
    private final GrowthMeasures measures;
    private final NormalScores scores;

    private GrowthRules(GrowthTable table, GrowthMeasures measures, NormalScores scores) {
        this.table = table;
        this.measures = measures;
        this.scores = scores;
    }

    public static GrowthRules published() {
        return new GrowthRules(GrowthTable.published(), GrowthMeasures.published(), NormalScores.published());
    }

    /** Where a value lies. */
    public enum Place {
        /** Less than the third percentile. */
        BELOW,
        /** From the third to the 97th, both included. */
        WITHIN,
        /** More than the 97th. */
        ABOVE
    }

    /**
     * A place on one curve.
     *
     * @param percentile whole number from 3 to 97 where it lies within; nothing otherwise
     * @param turned the other kind of stature was turned over by the dated number
     * @param tableVersion the survey
     */
    public record Standing(
            CurveSex sex, Place place, Optional<Integer> percentile, boolean turned, String tableVersion) {}

    /**
     * The place among children of that age; nothing where the survey has no curve (head from three years, weight of the first
     * days, after six and a half years).
     *
     * @param value grams or millimetres
     * @param from the day of birth, or for a corrected age the day on which the child was expected
     * @throws IllegalArgumentException where {@code on} lies before {@code from}
     */
    public Optional<Standing> place(Measured measured, CurveSex sex, int value, LocalDate from, LocalDate on) {
        var age = GrowthAge.of(from, on);
        var comparable = comparable(measured, value, age, on);
        return curve(measured, sex, age, on)
                .map(curve -> standing(sex, curve, comparable * THOUSAND, comparable != value));
    }

    /** The seven percentiles a value is compared with, in thousandths; nothing where the survey has none. */
    Optional<List<Long>> curve(Measured measured, CurveSex sex, GrowthAge age, LocalDate on) {
        if (measured == Measured.WEIGHT
                && age.days() > 0
                && age.days() < measures.on("weight-curve-from-day", age.months(), on)) {
            return Optional.empty();
        }
        return table.at(measured, sex, age.monthThousandths());
    }

    /** The value in the kind that the survey took at that age. */
    int comparable(Measured measured, int value, GrowthAge age, LocalDate on) {
        if (!measured.isStature() || measured == kindAt(age, on)) {
            return value;
        }
        int longer = measures.on("lying-over-standing-mm", age.months(), on);
        return measured == Measured.HEIGHT ? value + longer : value - longer;
    }

    /** How stature is taken at an age. */
    public Measured kindAt(GrowthAge age, LocalDate on) {
        return age.months() < measures.on("lying-below-months", age.months(), on) ? Measured.LENGTH : Measured.HEIGHT;
    }

    /**
     * The day from which a corrected age is shown beside the real one: for a child born before 37 weeks, while it is young, and once
     * the day on which it was expected has come.
     *
     * @param gestationDays days of pregnancy at birth, 140 to 308
     */
    public Optional<LocalDate> correctedFrom(LocalDate birth, int gestationDays, LocalDate on) {
        var months = GrowthAge.of(birth, on).months();
        var expected = GrowthAge.expected(birth, gestationDays);
        if (gestationDays >= measures.on("corrected-below-days", months, on)
                || months >= measures.on("corrected-shown-below-months", months, on)
                || on.isBefore(expected)) {
            return Optional.empty();
        }
        return Optional.of(expected);
    }

    private Standing standing(CurveSex sex, List<Long> curve, long value, boolean turned) {
        var version = table.version();
        if (value < curve.get(0)) {
            return new Standing(sex, Place.BELOW, Optional.empty(), turned, version);
        }
        if (value > curve.get(curve.size() - 1)) {
            return new Standing(sex, Place.ABOVE, Optional.empty(), turned, version);
        }
        int above = 1;
        while (curve.get(above) < value) {
            above++;
        }
        long low = curve.get(above - 1);
        long width = curve.get(above) - low;
        int from = scores.ofPercent(GrowthTable.PERCENTILES.get(above - 1));
        int to = scores.ofPercent(GrowthTable.PERCENTILES.get(above));
        int score = Math.toIntExact(from + (to - from) * (value - low) / width);
        int percentile = (scores.below(score) + SHARE / 2) / SHARE;
        return new Standing(sex, Place.WITHIN, Optional.of(percentile), turned, version);
    }
}
