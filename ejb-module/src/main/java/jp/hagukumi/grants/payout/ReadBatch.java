package jp.hagukumi.grants.payout;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.store.BatchRows;
import jp.hagukumi.grants.store.PaymentRows;
import jp.hagukumi.identity.Colleagues;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** One batch with its payments, and who took its file out. */
@Stateless
public class ReadBatch {

    @Inject
    Access access;

    @Inject
    BatchRows batches;

    @Inject
    PaymentRows payments;

    @Inject
    PaymentListing listing;

    @Inject
    Colleagues colleagues;

    @Inject
    Audit audit;

    public BatchView.Whole read(Actor actor, BatchId batch) {
        access.require(actor, PayoutAction.READ_BATCHES);
        var known = batches.find(batch).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var uses = batches.usesOf(batch);
        var names = colleagues.namesOf(
                uses.stream().map(use -> new StaffId(use.by())).distinct().toList());
        audit.note(actor, PayoutEvent.BATCHES_READ, batch, List.of());
        return new BatchView.Whole(
                ReadBatches.view(actor, known),
                listing.lines(actor, payments.listedOf(batch.value())),
                uses.stream()
                        .map(use -> new BatchView.Use(
                                use.use(), names.getOrDefault(new StaffId(use.by()), ""), use.at(), use.note()))
                        .toList());
    }
}
