package jp.hagukumi.grants.payout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A batch.
 *
 * @param own whether the reader made it, and so cannot let it go
 * @param sha256 of its file, in hexadecimal
 */
public record BatchView(
        BatchId id,
        int number,
        LocalDate valueOn,
        BatchState state,
        boolean own,
        Instant madeAt,
        Optional<Instant> releasedAt,
        int payments,
        long yen,
        Optional<String> sha256) {

    /** A batch with all that is in it. */
    public record Whole(BatchView batch, List<PaymentPage.Line> payments, List<Use> uses) {

        public Whole {
            payments = List.copyOf(payments);
            uses = List.copyOf(uses);
        }
    }

    /** Who took its file out or handed it in, and when. */
    public record Use(String use, String by, Instant at, Optional<String> note) {}

    /**
     * The newest batches, and the day for which one can be made now.
     *
     * @param approved payments that a batch made now would hold
     */
    public record All(List<BatchView> batches, LocalDate earliest, PaymentPage.Sum approved) {

        public All {
            batches = List.copyOf(batches);
        }
    }
}
