package jp.hagukumi.checkups.clinics.store;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.checkups.clinics.PaymentListId;
import jp.hagukumi.checkups.clinics.PaymentListState;

/** A row of {@code checkups.payment_list}. */
public record StoredPaymentList(
        PaymentListId id,
        YearMonth month,
        PaymentListState state,
        UUID proposedBy,
        Instant proposedAt,
        Optional<UUID> endedBy,
        Optional<Instant> endedAt) {}
