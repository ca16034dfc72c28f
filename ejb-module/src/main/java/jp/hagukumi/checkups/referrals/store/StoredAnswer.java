package jp.hagukumi.checkups.referrals.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.checkups.referrals.AnswerSource;
import jp.hagukumi.checkups.referrals.ReferralAnswer;
import jp.hagukumi.checkups.referrals.ReferralId;

/**
 * A row of {@code checkups.referral_answer}.
 *
 * @param sender by message only
 */
public record StoredAnswer(
        ReferralId referral,
        int number,
        AnswerSource source,
        Optional<Sender> sender,
        ReferralAnswer answer,
        UUID enteredBy,
        Instant enteredAt) {

    /** Who sent it, under which number and version of its own. */
    public record Sender(UUID institution, String number, int version) {}

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "StoredAnswer[" + referral + " " + number + "]";
    }
}
