package jp.hagukumi.grants.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.grants.payout.PaymentId;
import jp.hagukumi.grants.payout.PaymentState;
import jp.hagukumi.grants.payout.ReturnReason;

/**
 * One attempt to pay a line, as kept.
 *
 * @param number what the bank is told as the customer's code, at most ten digits
 * @param decidedBy who decided the line: may not approve it either
 */
public record StoredPayment(
        PaymentId id,
        long number,
        UUID line,
        long yen,
        UUID account,
        PaymentState state,
        UUID decidedBy,
        UUID proposedBy,
        Instant proposedAt,
        Optional<UUID> approvedBy,
        Optional<UUID> batch,
        Optional<LocalDate> settledOn,
        Optional<LocalDate> returnedOn,
        Optional<ReturnReason> returnReason) {}
