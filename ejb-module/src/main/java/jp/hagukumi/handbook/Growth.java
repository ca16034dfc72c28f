package jp.hagukumi.handbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.handbook.rules.CurveSex;
import jp.hagukumi.handbook.rules.GrowthAge;
import jp.hagukumi.handbook.rules.GrowthRules;
import jp.hagukumi.handbook.rules.Measured;
import jp.hagukumi.handbook.rules.PlausibilityRules;

/**
 * The door to growth for other rooms: a place among the percentiles of 2023, and what is asked again at once. It reckons only;
 * it keeps nothing and knows nobody.
 */
public final class Growth {

    private final GrowthRules rules;
    private final PlausibilityRules plausibility;

    private Growth(GrowthRules rules, PlausibilityRules plausibility) {
        this.rules = rules;
        this.plausibility = plausibility;
    }

    /** By the published tables; reading them is the dear part, so whoever asks often keeps it. */
    public static Growth published() {
        return new Growth(GrowthRules.published(), PlausibilityRules.published());
    }

    /** What was measured: grams for {@code WEIGHT}, millimetres for the others; {@code LENGTH} lying, {@code HEIGHT} standing. */
    public enum Kind {
        WEIGHT,
        LENGTH,
        HEIGHT,
        HEAD
    }

    /** Sex as far as it is known. {@code UNDETERMINED}: both curves are shown, and neither is the child's. */
    public enum Curves {
        MALE,
        FEMALE,
        UNDETERMINED
    }

    /**
     * The child that was measured.
     *
     * @param gestationDays days of pregnancy at birth, 140 to 308, where known
     */
    public record Child(LocalDate birth, Curves curves, Optional<Integer> gestationDays) {}

    /** A measurement. @param value grams or millimetres, above 0 */
    public record Reading(Kind kind, int value, LocalDate on) {}

    /**
     * A place on one curve.
     *
     * @param curve MALE or FEMALE
     * @param corrected by the corrected age, for display only
     * @param place BELOW the third, WITHIN, or ABOVE the 97th percentile: never more than that is said
     * @param percentile 3 to 97 where within
     * @param turned stature of the other kind, turned over by WHO's 0.7 cm
     * @param months completed months of the age that was used
     */
    public record Standing(
            Curves curve,
            boolean corrected,
            Place place,
            Optional<Integer> percentile,
            boolean turned,
            int months,
            String ruleVersion) {}

    /** Where a value lies. */
    public enum Place {
        BELOW,
        WITHIN,
        ABOVE
    }

    /** Why a value is asked again; see the rule for each. */
    public enum Reason {
        UNIT,
        FAR_BEYOND,
        SHRUNK,
        GREW_TOO_FAST,
        LOST_TOO_MUCH,
        OTHER_KIND
    }

    /** A question to who measured. @param meant what was likely meant, grams or millimetres */
    public record Doubt(Reason reason, Optional<Integer> meant) {}

    /**
     * The places of a reading: one by the real age, and one more by the corrected age while that is shown; of a child of
     * undetermined sex each on both curves. Empty where the survey has no curve.
     *
     * @throws IllegalArgumentException where the reading lies before the birth
     */
    public List<Standing> standings(Child child, Reading reading) {
        return starts(child, reading.on()).stream()
                .flatMap(from -> sexes(child).stream()
                        .flatMap(sex -> rules
                                .place(kind(reading), sex, reading.value(), from, reading.on())
                                .map(place -> told(place, child, from, reading.on()))
                                .stream()))
                .toList();
    }

    /**
     * What is asked again, the gravest first.
     *
     * @param earlier the last reading of the same curve (length and height are one) on an earlier day
     */
    public List<Doubt> doubts(Child child, Reading reading, Optional<Reading> earlier) {
        var facts = new PlausibilityRules.Facts(
                kind(reading),
                reading.value(),
                child.birth(),
                reading.on(),
                sexes(child),
                child.gestationDays().flatMap(days -> rules.correctedFrom(child.birth(), days, reading.on())),
                earlier.map(before -> new PlausibilityRules.Earlier(kind(before), before.value(), before.on())));
        return plausibility.doubts(facts).stream()
                .map(doubt -> new Doubt(Reason.valueOf(doubt.reason().name()), doubt.meant()))
                .toList();
    }

    private List<LocalDate> starts(Child child, LocalDate on) {
        return child.gestationDays()
                .flatMap(days -> rules.correctedFrom(child.birth(), days, on))
                .map(expected -> List.of(child.birth(), expected))
                .orElse(List.of(child.birth()));
    }

    private static List<CurveSex> sexes(Child child) {
        return switch (child.curves()) {
            case MALE -> List.of(CurveSex.MALE);
            case FEMALE -> List.of(CurveSex.FEMALE);
            case UNDETERMINED -> List.of(CurveSex.MALE, CurveSex.FEMALE);
        };
    }

    private static Measured kind(Reading reading) {
        return Measured.valueOf(reading.kind().name());
    }

    private static Standing told(GrowthRules.Standing place, Child child, LocalDate from, LocalDate on) {
        return new Standing(
                Curves.valueOf(place.sex().name()),
                !from.equals(child.birth()),
                Place.valueOf(place.place().name()),
                place.percentile(),
                place.turned(),
                GrowthAge.of(from, on).months(),
                place.tableVersion());
    }
}
