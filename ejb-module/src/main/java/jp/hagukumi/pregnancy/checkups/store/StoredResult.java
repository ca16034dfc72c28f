package jp.hagukumi.pregnancy.checkups.store;

import java.time.Instant;
import java.util.Optional;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.checkups.Checkup;
import jp.hagukumi.pregnancy.checkups.CheckupId;

/**
 * A result as kept.
 *
 * @param source HAND, FILE, SOAP or PMH
 */
public record StoredResult(
        CheckupId id,
        PregnancyId pregnancy,
        Checkup checkup,
        String source,
        Instant enteredAt,
        Optional<Instant> cancelledAt) {

    @Override
    public String toString() {
        return "StoredResult[" + id.value() + "]";
    }
}
