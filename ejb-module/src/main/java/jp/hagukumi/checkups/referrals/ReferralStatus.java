package jp.hagukumi.checkups.referrals;

import java.util.Optional;

/**
 * How a referral stands, as whoever holds its letter is told: nothing of the child, and nothing of what others answered.
 *
 * @param number of the newest answer that this institution sent to it; {@code version} beside it
 */
public record ReferralStatus(Standing standing, Optional<String> number, Optional<Integer> version) {

    /** Where it stands. */
    public enum Standing {
        /** An answer is awaited. */
        WAITING,
        ANSWERED,
        /** No answer is taken in any more. */
        ENDED
    }
}
