package jp.hagukumi.grants.payout;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.model.BatchLife;
import jp.hagukumi.grants.store.BatchRows;
import jp.hagukumi.grants.store.PaymentRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** A batch that was not let go is taken apart; its payments are approved still. */
@Stateless
public class DissolveBatch {

    @Inject
    Access access;

    @Inject
    PaymentRows payments;

    @Inject
    BatchRows batches;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** @throws Refusal {@link KernelRefusal#WRONG_STATE} once its file has left */
    public void dissolve(Actor actor, BatchId batch) {
        access.require(actor, PayoutAction.DISSOLVE_BATCH);
        var known = batches.lock(batch).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var to = BatchLife.TABLE.after(known.state(), BatchLife.Event.DISSOLVE);
        payments.release(payments.ofBatch(batch.value()).stream()
                .map(payment -> payment.id().value())
                .toList());
        batches.count(batch, 0, 0);
        batches.end(batch, to, clock.now());
        audit.note(actor, PayoutEvent.BATCH_DISSOLVED, batch, List.of());
    }
}
