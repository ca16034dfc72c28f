package jp.hagukumi.checkups.referrals;

import java.time.LocalDate;
import java.util.Optional;
import jp.hagukumi.checkups.referrals.rules.Outcome;

/**
 * What an institution answers.
 *
 * @param facility its name, 1 to 60 code points
 * @param physician 1 to 60 code points
 * @param words 1 to 2,000 code points
 * @param nextOn when it sees the child again; after {@code examinedOn}
 */
public record ReferralAnswer(
        String facility,
        Optional<String> physician,
        LocalDate examinedOn,
        Outcome outcome,
        Optional<String> words,
        Optional<LocalDate> nextOn) {

    /** Health stays out of logs. */
    @Override
    public String toString() {
        return "ReferralAnswer[masked]";
    }
}
