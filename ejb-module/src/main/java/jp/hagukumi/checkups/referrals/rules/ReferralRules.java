package jp.hagukumi.checkups.referrals.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Pure judgements about referrals. */
public final class ReferralRules {

    private ReferralRules() {}

    /** What may follow: of what needs treatment something must, and whoever is well is in nobody's care because of it. */
    public static Set<Follow> fitting(Outcome outcome) {
        return switch (outcome) {
            case NORMAL -> Set.of(Follow.NOTHING, Follow.SEEN_AGAIN);
            case OBSERVE -> Set.of(Follow.NOTHING, Follow.SEEN_AGAIN, Follow.CARE);
            case TREAT -> Set.of(Follow.SEEN_AGAIN, Follow.CARE);
        };
    }

    /** Whoever is seen again has a day, after today; nobody else has one. */
    public static boolean dayFits(Follow follow, Optional<LocalDate> on, LocalDate today) {
        return follow == Follow.SEEN_AGAIN ? on.filter(today::isBefore).isPresent() : on.isEmpty();
    }

    /** A day on which something was done elsewhere: from the checkup to today. */
    public static boolean isBetween(LocalDate checkup, LocalDate day, LocalDate today) {
        return !day.isBefore(checkup) && !day.isAfter(today);
    }
}
