package jp.hagukumi.pregnancy.results;

import java.time.Instant;
import java.util.UUID;

/**
 * What is acknowledged, as it was at the moment of taking in. Nothing of the woman is in it: not whose it was found to be, nor why
 * nobody was found.
 *
 * @param message our mark of the message
 * @param institution who sent it
 * @param messageId the sender's mark of it
 * @param bodyDigest SHA-256 of the content that was verified
 * @param result our mark of the version
 * @param number the clinic's number
 * @param state where it stood then
 * @param receivedAt when its taking in began
 */
public record ResultReceiptFacts(
        UUID message,
        UUID institution,
        String messageId,
        KeptBytes bodyDigest,
        Act act,
        SentResultId result,
        String number,
        int version,
        SentResultState state,
        Instant receivedAt) {

    /** What a message asks. */
    public enum Act {
        SUBMIT_RESULT,
        CORRECT_RESULT,
        WITHDRAW_RESULT,
        TELL_LOSS
    }
}
