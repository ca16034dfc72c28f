package jp.hagukumi.grants.payout;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.store.BatchRows;
import jp.hagukumi.grants.store.PaymentRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** A clerk tells that the bank has credited a batch: each of its payments that did not come back. */
@Stateless
public class SettleBatch {

    @Inject
    Access access;

    @Inject
    BatchRows batches;

    @Inject
    PaymentRows payments;

    @Inject
    PaymentEnding ending;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param on the day by the bank's statement: not before the batch's own, not after today
     * @return how many were settled
     */
    public int settle(Actor actor, BatchId batch, LocalDate on) {
        access.require(actor, PayoutAction.SETTLE);
        var known = batches.lock(batch).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (known.state() != BatchState.RELEASED) {
            throw new Refusal(KernelRefusal.WRONG_STATE)
                    .with("state", known.state())
                    .with("allowed", "");
        }
        if (on.isAfter(clock.today())) {
            throw Refusal.at("on", PayoutRefusal.DAY_IN_THE_FUTURE);
        }
        if (on.isBefore(known.valueOn())) {
            throw Refusal.at("on", PayoutRefusal.DAY_BEFORE_VALUE_DAY);
        }
        var arrived =
                payments
                        .lock(payments.ofBatch(batch.value()).stream()
                                .map(payment -> payment.id().value())
                                .toList())
                        .stream()
                        .filter(payment -> payment.state() == PaymentState.EXPORTED)
                        .toList();
        ending.settle(actor, arrived, on, "TOLD");
        audit.note(
                actor,
                PayoutEvent.PAYMENTS_SETTLED,
                batch,
                List.of(),
                Map.of("payments", String.valueOf(arrived.size())));
        return arrived.size();
    }
}
