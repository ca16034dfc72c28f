package jp.hagukumi.grants.payout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.grants.GrantTelling;
import jp.hagukumi.grants.LineId;
import jp.hagukumi.grants.LineState;
import jp.hagukumi.grants.model.LineLife;
import jp.hagukumi.grants.model.PaymentLife;
import jp.hagukumi.grants.store.BatchRows;
import jp.hagukumi.grants.store.CaseRows;
import jp.hagukumi.grants.store.Ledger;
import jp.hagukumi.grants.store.LineRows;
import jp.hagukumi.grants.store.PaymentRows;
import jp.hagukumi.grants.store.StoredCase;
import jp.hagukumi.grants.store.StoredPayment;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;

/** What the bank did with payments, told by a person, by a file or by its silence; in the caller's transaction. */
@ApplicationScoped
public class PaymentEnding {

    @Inject
    PaymentRows payments;

    @Inject
    LineRows lines;

    @Inject
    BatchRows batches;

    @Inject
    CaseRows cases;

    @Inject
    Ledger ledger;

    @Inject
    GrantTelling telling;

    @Inject
    CityClock clock;

    /** Credited; the payments must be locked and at the bank. @param how TOLD, FILE or ASSUMED */
    void settle(Actor actor, Collection<StoredPayment> arrived, LocalDate on, String how) {
        arrived.forEach(payment -> PaymentLife.TABLE.after(payment.state(), PaymentLife.Event.SETTLE));
        payments.settle(arrived.stream().map(payment -> payment.id().value()).toList(), on, how);
        ledger.post(Ledger.Entry.SETTLED, items(arrived), clock.today(), clock.now(), actor.id());
        lines.move(
                arrived.stream().map(StoredPayment::line).toList(),
                LineLife.TABLE.after(LineState.DUE, LineLife.Event.SETTLE),
                Optional.of("PAID"),
                clock.now());
        batches.closeEnded(clock.now());
    }

    /** Given back by the bank; the payment must be locked. */
    void giveBack(Actor actor, StoredPayment payment, LocalDate on, ReturnReason reason) {
        var late = payment.state() == PaymentState.SETTLED;
        PaymentLife.TABLE.after(payment.state(), PaymentLife.Event.RETURN);
        payments.giveBack(payment.id(), on, reason);
        ledger.post(
                late ? Ledger.Entry.RETURNED_LATE : Ledger.Entry.RETURNED,
                items(List.of(payment)),
                clock.today(),
                clock.now(),
                actor.id());
        if (late) {
            lines.move(
                    List.of(payment.line()),
                    LineLife.TABLE.after(LineState.SETTLED, LineLife.Event.REOPEN),
                    Optional.empty(),
                    clock.now());
        }
        batches.closeEnded(clock.now());
        womanOf(payment.line()).ifPresent(telling::cameBack);
    }

    Optional<PersonId> womanOf(UUID line) {
        return lines.find(new LineId(line))
                .flatMap(known -> cases.find(known.pregnancy()))
                .map(StoredCase::woman);
    }

    private static List<Ledger.Item> items(Collection<StoredPayment> moved) {
        return moved.stream()
                .map(payment ->
                        new Ledger.Item(payment.line(), Optional.of(payment.id().value()), payment.yen()))
                .toList();
    }
}
