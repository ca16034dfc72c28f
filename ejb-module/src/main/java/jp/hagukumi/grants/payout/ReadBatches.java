package jp.hagukumi.grants.payout;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.store.BatchRows;
import jp.hagukumi.grants.store.PaymentRows;
import jp.hagukumi.grants.store.StoredBatch;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;

/** The newest batches, and the day for which one can be made now. */
@Stateless
public class ReadBatches {

    @Inject
    Access access;

    @Inject
    BatchRows batches;

    @Inject
    PaymentRows payments;

    @Inject
    ValueDays terms;

    @Inject
    Audit audit;

    private static final int MOST = 100;

    public BatchView.All newest(Actor actor) {
        access.require(actor, PayoutAction.READ_BATCHES);
        audit.note(actor, PayoutEvent.BATCHES_READ, Map.of());
        var approved = payments.sums().getOrDefault(PaymentState.APPROVED, new PaymentRows.Sum(0, 0));
        return new BatchView.All(
                batches.newest(MOST).stream().map(batch -> view(actor, batch)).toList(),
                terms.earliest(),
                new PaymentPage.Sum(approved.payments(), approved.yen()));
    }

    /** As the reader may see it. */
    static BatchView view(Actor actor, StoredBatch batch) {
        return new BatchView(
                batch.id(),
                batch.number(),
                batch.valueOn(),
                batch.state(),
                batch.madeBy().equals(actor.id()),
                batch.madeAt(),
                batch.releasedAt(),
                batch.payments(),
                batch.yen(),
                batch.sha256());
    }
}
