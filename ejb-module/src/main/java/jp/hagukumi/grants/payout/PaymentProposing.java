package jp.hagukumi.grants.payout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.grants.LineKind;
import jp.hagukumi.grants.LineState;
import jp.hagukumi.grants.model.PaymentLife;
import jp.hagukumi.grants.store.AccountRows;
import jp.hagukumi.grants.store.BatchRows;
import jp.hagukumi.grants.store.PaymentRows;
import jp.hagukumi.grants.store.StoredAccount;
import jp.hagukumi.grants.store.StoredLine;
import jp.hagukumi.grants.store.StoredPayment;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.time.CityClock;

/** Proposes payments for lines that are due, and takes back those that have not left, in the caller's transaction. */
@ApplicationScoped
public class PaymentProposing {

    @Inject
    PaymentRows payments;

    @Inject
    BatchRows batches;

    @Inject
    AccountRows accounts;

    @Inject
    CityClock clock;

    /**
     * Proposes a payment of each line that is due to her, has none that lives, and whose woman has told an account that may be used; the
     * lines must be locked.
     *
     * @return how many were proposed
     */
    public int propose(Actor actor, Collection<StoredLine> lines) {
        var live = payments
                .lockLive(lines.stream().map(line -> line.id().value()).toList())
                .stream()
                .map(StoredPayment::line)
                .collect(Collectors.toSet());
        var told = accounts.latestOfCases(
                lines.stream().map(line -> line.pregnancy().value()).distinct().toList());
        var proposals = lines.stream()
                .filter(line -> line.kind() == LineKind.AWARD
                        && line.state() == LineState.DUE
                        && !live.contains(line.id().value()))
                .flatMap(line ->
                        Optional.ofNullable(told.get(line.pregnancy().value())).filter(StoredAccount::isUsable).stream()
                                .map(account -> new PaymentRows.Proposal(
                                        Ids.next(),
                                        line.id().value(),
                                        line.yen(),
                                        account.id(),
                                        line.madeBy(),
                                        Optional.empty())))
                .toList();
        payments.propose(proposals, actor.id(), clock.now());
        return proposals.size();
    }

    /** Holds the batches that these lines' payments wait in: whoever lets a batch go locks it before its lines. */
    public void hold(Collection<UUID> lines) {
        payments.batchesOf(lines).forEach(batch -> batches.lock(new BatchId(batch)));
    }

    /**
     * Takes back what has not left, out of its batch too.
     *
     * @return those of the lines whose payment can no longer be stopped
     */
    public List<UUID> withdraw(Collection<UUID> lines) {
        var live = payments.lockLive(lines);
        live.forEach(this::stop);
        return live.stream()
                .filter(payment -> PaymentLife.TABLE
                                .target(payment.state(), PaymentLife.Event.WITHDRAW)
                                .isEmpty()
                        && payment.state() != PaymentState.BATCHED)
                .map(StoredPayment::line)
                .toList();
    }

    private void stop(StoredPayment payment) {
        var one = List.of(payment.id().value());
        var from = payment.state();
        if (from == PaymentState.BATCHED) {
            payments.release(one);
            payment.batch().map(BatchId::new).ifPresent(batches::recount);
            from = PaymentLife.TABLE.after(from, PaymentLife.Event.UNBATCH);
        }
        var to = PaymentLife.TABLE.target(from, PaymentLife.Event.WITHDRAW);
        if (to.isPresent()) {
            payments.move(one, from, to.get());
        }
    }
}
