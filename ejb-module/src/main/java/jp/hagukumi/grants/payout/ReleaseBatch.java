package jp.hagukumi.grants.payout;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.GrantTelling;
import jp.hagukumi.grants.model.BatchLife;
import jp.hagukumi.grants.model.PaymentLife;
import jp.hagukumi.grants.store.BatchRows;
import jp.hagukumi.grants.store.Ledger;
import jp.hagukumi.grants.store.PaymentRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** A second person lets a batch go: its file is reckoned anew from what was awarded, written, and kept; from then on only the bank ends its payments. */
@Stateless
public class ReleaseBatch {

    @Inject
    Access access;

    @Inject
    PaymentRows payments;

    @Inject
    BatchRows batches;

    @Inject
    Ledger ledger;

    @Inject
    BatchFile files;

    @Inject
    ValueDays terms;

    @Inject
    GrantTelling telling;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @throws Refusal {@link PayoutRefusal#SECOND_PERSON_NEEDED}, {@link
     *     PayoutRefusal#FILE_DISAGREES}, {@link KernelRefusal#WRONG_STATE}
     */
    public void release(Actor actor, BatchId batch) {
        access.require(actor, PayoutAction.RELEASE_BATCH);
        var known = batches.lock(batch).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        BatchLife.TABLE.after(known.state(), BatchLife.Event.RELEASE);
        if (known.madeBy().equals(actor.id())) {
            throw new Refusal(PayoutRefusal.SECOND_PERSON_NEEDED);
        }
        if (known.payments() == 0) {
            throw new Refusal(PayoutRefusal.NOTHING_TO_PAY);
        }
        terms.require(known.valueOn());
        var listed = payments.listedOf(batch.value());
        var file = files.write(known, listed);
        var going = listed.stream().map(PaymentRows.Listed::payment).toList();
        var moved = payments.move(
                going.stream().map(payment -> payment.id().value()).toList(),
                PaymentState.BATCHED,
                PaymentLife.TABLE.after(PaymentState.BATCHED, PaymentLife.Event.EXPORT));
        if (moved != known.payments()) {
            throw new Refusal(PayoutRefusal.FILE_DISAGREES).with("payment", "");
        }
        ledger.post(
                Ledger.Entry.EXPORTED,
                going.stream()
                        .map(payment -> new Ledger.Item(
                                payment.line(), Optional.of(payment.id().value()), payment.yen()))
                        .toList(),
                clock.today(),
                clock.now(),
                actor.id());
        batches.release(batch, file.bytes(), file.sha256(), actor.id(), clock.now());
        telling.exported(listed, known.valueOn());
        audit.note(
                actor,
                PayoutEvent.BATCH_RELEASED,
                batch,
                List.of(),
                Map.of("payments", String.valueOf(moved), "sha256", file.hex()));
    }
}
