package jp.hagukumi.grants.payout;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.store.BatchRows;
import jp.hagukumi.grants.store.PaymentRows;
import jp.hagukumi.grants.store.StoredPayment;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** A clerk gathers all approved payments into a batch for one day. */
@Stateless
public class MakeBatch {

    @Inject
    Access access;

    @Inject
    PaymentRows payments;

    @Inject
    BatchRows batches;

    @Inject
    ValueDays terms;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    private static final int MOST = 100_000;

    /**
     * @param valueOn the day on which the bank is to credit it; a bank day that can still be reached
     * @throws Refusal {@link PayoutRefusal#NOTHING_TO_PAY}
     */
    public BatchId make(Actor actor, LocalDate valueOn) {
        access.require(actor, PayoutAction.MAKE_BATCH);
        terms.require(valueOn);
        var taken = payments.takeApproved(MOST);
        if (taken.isEmpty()) {
            throw new Refusal(PayoutRefusal.NOTHING_TO_PAY);
        }
        var batch = new BatchId(Ids.next());
        batches.make(batch, valueOn, actor.id(), clock.now());
        payments.gather(taken.stream().map(payment -> payment.id().value()).toList(), batch.value());
        batches.count(
                batch,
                taken.size(),
                taken.stream().mapToLong(StoredPayment::yen).sum());
        audit.note(actor, PayoutEvent.BATCH_MADE, batch, List.of(), Map.of("payments", String.valueOf(taken.size())));
        return batch;
    }
}
