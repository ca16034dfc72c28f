package jp.hagukumi.births;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What the family writes on a birth contact slip (出生連絡票). Texts are 1 to the named number of code points.
 *
 * @param motherPhone where the mother can be reached by day, 9–20 characters
 * @param otherPhone another number, 9–20 characters
 * @param callTimes when we may call, up to 100
 * @param wishedDays days that suit, up to 200
 * @param freeText up to 1,000; read by health staff only, as are condition and concerns
 * @param lowBirthWeight the block of the low-birth-weight notice (母子保健法18条): needed under 2,500 g, refused otherwise
 */
public record SlipContent(
        String motherPhone,
        Optional<String> otherPhone,
        Optional<String> callTimes,
        Stay stay,
        Hospitalised hospitalised,
        Optional<Feeding> feeding,
        Optional<Condition> motherCondition,
        Set<Concern> concerns,
        Optional<String> freeText,
        VisitPlace visitWish,
        Optional<String> wishedDays,
        Optional<LowBirthWeight> lowBirthWeight) {

    public SlipContent {
        concerns = Set.copyOf(concerns);
    }

    /** Where the family stays now. */
    public enum StayKind {
        HOME,
        SATOGAERI,
        OTHER
    }

    /** How the child is fed. */
    public enum Feeding {
        BREAST,
        MIXED,
        FORMULA,
        OTHER
    }

    /** How the mother feels. */
    public enum Condition {
        GOOD,
        TIRED,
        UNWELL,
        LOW_MOOD
    }

    /** Where the family wants to be visited. */
    public enum VisitPlace {
        HOME,
        STAY,
        NONE
    }

    /** What the family may tick as a worry. */
    public enum Concern {
        FEEDING(false),
        WEIGHT(false),
        CRYING(false),
        SLEEP(false),
        SKIN(false),
        JAUNDICE(true),
        OWN_HEALTH(false),
        TIREDNESS(false),
        LOW_MOOD(true),
        NO_HELPER(true),
        SIBLINGS(false),
        MONEY(false);

        private final boolean first;

        Concern(boolean first) {
            this.first = first;
        }

        /** To be read before anything else. */
        public boolean first() {
            return first;
        }
    }

    /**
     * @param address up to 200; needed unless HOME
     * @param municipality six-digit code of the municipality or ward, where known
     */
    public record Stay(
            StayKind kind,
            Optional<String> address,
            Optional<String> municipality,
            Optional<String> phone,
            Optional<LocalDate> until) {

        /** At home. */
        public static final Stay AT_HOME =
                new Stay(StayKind.HOME, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        @Override
        public String toString() {
            return "Stay[…]";
        }
    }

    /** @param hospitalName up to 60 */
    public record Hospitalised(
            boolean mother, boolean child, Optional<String> hospitalName, Optional<LocalDate> dischargeOn) {

        /** Both are out of hospital. */
        public static final Hospitalised NOBODY = new Hospitalised(false, false, Optional.empty(), Optional.empty());

        @Override
        public String toString() {
            return "Hospitalised[…]";
        }
    }

    /**
     * @param presentPlace where the child is now, up to 200
     * @param note up to 500
     */
    public record LowBirthWeight(String presentPlace, Optional<String> presentPhone, Optional<String> note) {

        @Override
        public String toString() {
            return "LowBirthWeight[…]";
        }
    }

    /** How many answers a nurse should see first. */
    public int worries() {
        var ticked = (int) concerns.stream().filter(Concern::first).count();
        var mood = motherCondition
                        .filter(condition -> condition == Condition.LOW_MOOD || condition == Condition.UNWELL)
                        .isPresent()
                ? 1
                : 0;
        return ticked + mood;
    }

    /** The slip without what only health staff may read: condition, concerns and free text. */
    public SlipContent withoutWorries() {
        return new SlipContent(
                motherPhone,
                otherPhone,
                callTimes,
                stay,
                hospitalised,
                feeding,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                visitWish,
                wishedDays,
                lowBirthWeight);
    }

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "SlipContent[…]";
    }
}
