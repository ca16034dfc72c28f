package jp.hagukumi.grants.payout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.grants.Instalment;

/**
 * Payments in one state, the oldest first.
 *
 * @param sums how many stand in each state and what they come to
 * @param next where the next page begins; empty on the last
 */
public record PaymentPage(List<Line> items, Optional<String> next, Map<PaymentState, Sum> sums) {

    public PaymentPage {
        items = List.copyOf(items);
        sums = Map.copyOf(sums);
    }

    /** @param yen together */
    public record Sum(int payments, long yen) {}

    /**
     * One payment.
     *
     * @param own whether the reader has proposed or decided it, and so cannot approve it
     * @param ageDays since it was proposed
     */
    public record Line(
            PaymentId id,
            long number,
            UUID pregnancy,
            String name,
            Instalment instalment,
            int sequence,
            long yen,
            PaymentState state,
            Instant proposedAt,
            long ageDays,
            boolean own,
            Optional<UUID> batch,
            Optional<LocalDate> settledOn,
            Optional<LocalDate> returnedOn,
            Optional<ReturnReason> returnReason) {

        @Override
        public String toString() {
            return "Line[" + id.value() + "]";
        }
    }
}
