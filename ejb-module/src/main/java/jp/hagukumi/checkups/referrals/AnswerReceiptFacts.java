package jp.hagukumi.checkups.referrals;

import java.time.Instant;
import java.util.UUID;
import jp.hagukumi.pregnancy.results.KeptBytes;

/**
 * What is acknowledged, as it was at the moment of taking in. Nothing of the child is in it, nor the letter's code.
 *
 * @param message our mark of the message
 * @param institution who sent it
 * @param messageId the sender's mark of it
 * @param bodyDigest SHA-256 of the content that was verified
 * @param referral our mark of the referral
 * @param answer number of the answer with the referral
 * @param number the sender's own number
 * @param version the sender's own version
 * @param receivedAt when its taking in began
 */
public record AnswerReceiptFacts(
        UUID message,
        UUID institution,
        String messageId,
        KeptBytes bodyDigest,
        Act act,
        ReferralId referral,
        int answer,
        String number,
        int version,
        Instant receivedAt) {

    /** What a message asks. */
    public enum Act {
        SUBMIT_ANSWER,
        CORRECT_ANSWER
    }
}
