package jp.hagukumi.checkups.day.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.SessionId;
import jp.hagukumi.checkups.day.rules.MedicalJudgement;
import jp.hagukumi.checkups.day.rules.SupportJudgement;

/**
 * A row of {@code checkups.day_case}.
 *
 * @param number of the reception, 1 to 999, once in a session
 */
public record StoredCase(
        CheckupId checkup,
        SessionId session,
        int number,
        Instant arrivedAt,
        Optional<Judged> judged,
        Optional<Spoken> spoken,
        Optional<Decided> decided,
        Optional<Instant> releasedAt,
        int version) {

    /** What a first person judged. */
    public record Judged(MedicalJudgement medical, SupportJudgement support, UUID by, Instant at) {}

    /** How and when it was spoken about with the family. */
    public record Spoken(String how, Optional<String> words, UUID by, Instant at) {}

    /** What a second person decided. */
    public record Decided(Optional<String> words, UUID by, Instant at) {}

    /** Logs carry ids only. */
    @Override
    public String toString() {
        return "StoredCase[" + checkup + "]";
    }
}
