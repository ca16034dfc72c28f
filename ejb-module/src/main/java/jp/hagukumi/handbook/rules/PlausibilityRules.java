package jp.hagukumi.handbook.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What can hardly be meant, asked again at once while the child still stands on the scales.
 *
 * <p>It asks and never refuses: who measured confirms or types anew. A doubt is no finding and says nothing of health. Where the
 * point is likely to have slipped (kilograms typed for grams, centimetres for millimetres), what is likely meant is offered, and
 * no other doubt is said of that value. Numbers: {@code handbook/growth-measures.csv}, nearly all uncertain.
 */
public final class PlausibilityRules {

    /** By what the point slips: grams and kilograms, millimetres and centimetres, and one digit too many or too few. */
    private static final List<Integer> SLIPS = List.of(1000, 100, 10);

    private static final int HUNDRED = 100;
    private static final int THOUSAND = 1000;
    private static final int MONTH = 30;
    private static final int MIDDLE = GrowthTable.PERCENTILES.indexOf(50);

    private final GrowthRules growth;
    private final GrowthMeasures measures;

    private PlausibilityRules(GrowthRules growth, GrowthMeasures measures) {
        this.growth = growth;
        this.measures = measures;
    }

    public static PlausibilityRules published() {
        return new PlausibilityRules(GrowthRules.published(), GrowthMeasures.published());
    }

    /** Why it is asked again. */
    public enum Reason {
        /** The point has slipped: another unit, or a digit too many or too few. */
        UNIT,
        /** Far beyond the curves of that age, of the real and of the corrected one. */
        FAR_BEYOND,
        /** Shorter than before, or a smaller head, beyond an error of measuring. */
        SHRUNK,
        /** More than a child grows in the days between. */
        GREW_TOO_FAST,
        /** Lighter than before, beyond what a child loses. */
        LOST_TOO_MUCH,
        /** Lying where the survey has children stand, or the other way round: the kind is asked, not the number. */
        OTHER_KIND
    }

    /** One question. @param meant the value likely meant, in grams or millimetres */
    public record Doubt(Reason reason, Optional<Integer> meant) {}

    /** What was measured before, of the same curve. */
    public record Earlier(Measured measured, int value, LocalDate on) {}

    /**
     * A measurement and what is known beside it.
     *
     * @param sexes one, or both where the sex is undetermined
     * @param correctedFrom the day on which a child born early was expected
     * @param earlier the last measurement of the same curve on an earlier day
     */
    public record Facts(
            Measured measured,
            int value,
            LocalDate birth,
            LocalDate on,
            List<CurveSex> sexes,
            Optional<LocalDate> correctedFrom,
            Optional<Earlier> earlier) {

        /** @throws IllegalArgumentException where no sex is given, or the earlier one is of another curve or a later day */
        public Facts {
            sexes = List.copyOf(sexes);
            if (sexes.isEmpty()
                    || earlier.filter(before -> !before.measured().curve().equals(measured.curve())
                                    || before.on().isAfter(on))
                            .isPresent()) {
                throw new IllegalArgumentException("facts that do not belong together");
            }
        }
    }

    /** Every doubt, the gravest first; empty where nothing is asked. */
    public List<Doubt> doubts(Facts facts) {
        var slipped = slip(facts);
        if (slipped.isPresent()) {
            return List.of(slipped.get());
        }
        List<Doubt> doubts = new ArrayList<>();
        if (!within(facts, facts.value(), "far-beyond-hundredths")) {
            doubts.add(new Doubt(Reason.FAR_BEYOND, Optional.empty()));
        }
        facts.earlier().flatMap(before -> change(facts, before)).ifPresent(doubts::add);
        var age = GrowthAge.of(facts.birth(), facts.on());
        if (facts.measured().isStature() && facts.measured() != growth.kindAt(age, facts.on())) {
            doubts.add(new Doubt(Reason.OTHER_KIND, Optional.empty()));
        }
        return List.copyOf(doubts);
    }

    /** A value far out that lies well once the point is moved. */
    private Optional<Doubt> slip(Facts facts) {
        if (within(facts, facts.value(), "far-beyond-hundredths")) {
            return Optional.empty();
        }
        for (int slip : SLIPS) {
            long more = (long) facts.value() * slip;
            if (more <= Integer.MAX_VALUE && within(facts, (int) more, "unit-within-hundredths")) {
                return Optional.of(new Doubt(Reason.UNIT, Optional.of((int) more)));
            }
            int less = facts.value() / slip;
            if (within(facts, less, "unit-within-hundredths")) {
                return Optional.of(new Doubt(Reason.UNIT, Optional.of(less)));
            }
        }
        return Optional.empty();
    }

    /** Near enough to a curve of either age and of any sex that may be; where no curve is, nothing is far. */
    private boolean within(Facts facts, int value, String width) {
        boolean judged = false;
        for (var from : starts(facts)) {
            var age = GrowthAge.of(from, facts.on());
            for (var sex : facts.sexes()) {
                var curve = growth.curve(facts.measured(), sex, age, facts.on());
                if (curve.isEmpty()) {
                    continue;
                }
                judged = true;
                int wide = measures.on(width, age.months(), facts.on());
                if (near(curve.get(), growth.comparable(facts.measured(), value, age, facts.on()), wide)) {
                    return true;
                }
            }
        }
        return !judged;
    }

    private static List<LocalDate> starts(Facts facts) {
        List<LocalDate> starts = new ArrayList<>(List.of(facts.birth()));
        facts.correctedFrom().filter(from -> !from.isAfter(facts.on())).ifPresent(starts::add);
        return starts;
    }

    private static boolean near(List<Long> curve, int value, int hundredths) {
        long middle = curve.get(MIDDLE);
        long below = middle - (middle - curve.get(0)) * hundredths / HUNDRED;
        long above = middle + (curve.get(curve.size() - 1) - middle) * hundredths / HUNDRED;
        long exact = (long) value * THOUSAND;
        return exact >= below && exact <= above;
    }

    private Optional<Doubt> change(Facts facts, Earlier before) {
        var days = Math.toIntExact(ChronoUnit.DAYS.between(before.on(), facts.on()));
        var then = GrowthAge.of(facts.birth(), before.on()).months();
        return facts.measured() == Measured.WEIGHT
                ? weight(facts, before, days, then)
                : length(facts, before, days, then);
    }

    /** The bounds of the age at the earlier day: a child grows the slower the older it is. */
    private Optional<Doubt> weight(Facts facts, Earlier before, int days, int then) {
        long most = before.value()
                + measures.on("weight-allowance-g", then, facts.on())
                + (long) measures.on("weight-gain-g-per-day", then, facts.on()) * days;
        if (facts.value() > most) {
            return Optional.of(new Doubt(Reason.GREW_TOO_FAST, Optional.empty()));
        }
        long lost = (long) (before.value() - facts.value()) * THOUSAND;
        return lost > (long) before.value() * measures.on("weight-loss-permille", then, facts.on())
                ? Optional.of(new Doubt(Reason.LOST_TOO_MUCH, Optional.empty()))
                : Optional.empty();
    }

    private Optional<Doubt> length(Facts facts, Earlier before, int days, int then) {
        var what = facts.measured() == Measured.HEAD ? "head" : "stature";
        int error = measures.on(what + "-error-mm", then, facts.on());
        int now = lying(facts.measured(), facts.value(), then, facts.on());
        int was = lying(before.measured(), before.value(), then, facts.on());
        if (now < was - error) {
            return Optional.of(new Doubt(Reason.SHRUNK, Optional.empty()));
        }
        long grown = (long) measures.on(what + "-mm-per-30-days", then, facts.on()) * days / MONTH;
        return now > was + error + grown
                ? Optional.of(new Doubt(Reason.GREW_TOO_FAST, Optional.empty()))
                : Optional.empty();
    }

    /** One kind for both, so that standing up for the first time is no shrinking. */
    private int lying(Measured measured, int value, int months, LocalDate on) {
        return measured == Measured.HEIGHT ? value + measures.on("lying-over-standing-mm", months, on) : value;
    }
}
