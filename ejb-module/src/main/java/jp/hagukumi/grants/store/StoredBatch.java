package jp.hagukumi.grants.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.grants.payout.BatchId;
import jp.hagukumi.grants.payout.BatchState;

/**
 * A batch as kept, its file apart.
 *
 * @param number what people call it
 * @param valueOn the day on which the bank is to credit it
 * @param sha256 of its file, in hexadecimal
 */
public record StoredBatch(
        BatchId id,
        int number,
        LocalDate valueOn,
        BatchState state,
        UUID madeBy,
        Instant madeAt,
        Optional<UUID> releasedBy,
        Optional<Instant> releasedAt,
        int payments,
        long yen,
        Optional<String> sha256) {}
