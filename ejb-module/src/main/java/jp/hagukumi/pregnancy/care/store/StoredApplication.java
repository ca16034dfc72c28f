package jp.hagukumi.pregnancy.care.store;

import java.time.Instant;
import java.util.Optional;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.care.PostnatalApplicationId;
import jp.hagukumi.pregnancy.care.PostnatalApplicationState;

/**
 * An application as kept.
 *
 * @param words what she wished to say; at most 400 code points
 * @param reason why it was declined; at most 400 code points
 * @param afterLoss made knowing of a loss: she waits for the answer
 */
public record StoredApplication(
        PostnatalApplicationId id,
        PregnancyId pregnancy,
        PostnatalApplicationState state,
        Optional<String> words,
        Optional<String> reason,
        boolean afterLoss,
        Instant appliedAt,
        int version) {

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "StoredApplication[" + id.value() + "]";
    }
}
