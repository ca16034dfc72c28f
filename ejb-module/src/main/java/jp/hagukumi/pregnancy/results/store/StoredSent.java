package jp.hagukumi.pregnancy.results.store;

import java.time.Instant;
import java.util.Optional;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.checkups.CheckupId;
import jp.hagukumi.pregnancy.results.KeptBytes;
import jp.hagukumi.pregnancy.results.SentKey;
import jp.hagukumi.pregnancy.results.SentResultId;
import jp.hagukumi.pregnancy.results.SentResultState;
import jp.hagukumi.pregnancy.results.SetAsideReason;

/**
 * One version of what was sent, as kept.
 *
 * @param sender the institution's id by SOAP, its ten-digit code in a file
 * @param content the lines of its form
 * @param mind the lines about how she is; health nurses only
 * @param digest SHA-256 over all lines: whether the same was sent again
 */
public record StoredSent(
        SentResultId id,
        String sender,
        String number,
        int version,
        What what,
        String source,
        SentResultState state,
        Optional<SetAsideReason> because,
        SentKey key,
        String content,
        Optional<String> mind,
        KeptBytes digest,
        Optional<PregnancyId> pregnancy,
        Optional<CheckupId> checkup,
        Instant receivedAt) {

    /** What was told. */
    public enum What {
        CHECKUP,
        LOSS
    }

    @Override
    public String toString() {
        return "StoredSent[" + id.value() + "]";
    }
}
