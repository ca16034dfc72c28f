package jp.hagukumi.checkups.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.hagukumi.checkups.referrals.rules.OrganGroup;
import jp.hagukumi.checkups.referrals.rules.Outcome;

/**
 * A referral as the guardian reads it: where to go and by when, and the answer once somebody has told it. Neither the findings' words nor
 * what was talked about is among it.
 *
 * @param phone of the ward's office, for whoever has a question
 */
public record MyReferral(
        ReferralId id,
        OrganGroup group,
        Stage stage,
        String addressed,
        LocalDate visitBy,
        Optional<Answer> answer,
        Optional<String> phone) {

    /** How far it has come, in the family's eyes. */
    public enum Stage {
        /** The letter waits at the ward. */
        LETTER_READY,
        TO_VISIT,
        /** An answer is in and is being looked at. */
        ANSWER_IN,
        ANSWER_TOLD,
        /** The family said that it does not wish it. */
        DECLINED,
        DONE
    }

    public record Answer(
            String facility,
            LocalDate examinedOn,
            Outcome outcome,
            Optional<String> words,
            Optional<LocalDate> nextOn,
            Instant toldAt) {

        /** Health stays out of logs. */
        @Override
        public String toString() {
            return "Answer[masked]";
        }
    }

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "MyReferral[" + id + "]";
    }
}
