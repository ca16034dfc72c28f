package jp.hagukumi.grants.payout;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.LineState;
import jp.hagukumi.grants.model.PaymentLife;
import jp.hagukumi.grants.store.AccountRows;
import jp.hagukumi.grants.store.LineRows;
import jp.hagukumi.grants.store.PaymentRows;
import jp.hagukumi.grants.store.StoredAccount;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** A returned payment is followed by another one, to the account that she has told since; two persons agree to it again. */
@Stateless
public class CorrectPayment {

    @Inject
    Access access;

    @Inject
    PaymentRows payments;

    @Inject
    LineRows lines;

    @Inject
    AccountRows accounts;

    @Inject
    PaymentEnding ending;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @throws Refusal {@link KernelRefusal#WRONG_STATE} unless it was returned and its line is due, {@link
     *     PayoutRefusal#NO_USABLE_ACCOUNT}, {@link PayoutRefusal#SAME_ACCOUNT}
     */
    public void correct(Actor actor, PaymentId payment) {
        access.require(actor, PayoutAction.CORRECT);
        var returned = payments.lock(List.of(payment.value())).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var to = PaymentLife.TABLE.after(returned.state(), PaymentLife.Event.CORRECT);
        var line = lines.lock(List.of(returned.line())).get(0);
        if (line.state() != LineState.DUE) {
            throw new Refusal(KernelRefusal.WRONG_STATE)
                    .with("state", line.state())
                    .with("allowed", "");
        }
        var woman = ending.womanOf(returned.line()).orElseThrow();
        var account = accounts.latestOf(woman)
                .filter(StoredAccount::isUsable)
                .orElseThrow(() -> new Refusal(PayoutRefusal.NO_USABLE_ACCOUNT));
        if (account.id().equals(returned.account())) {
            throw new Refusal(PayoutRefusal.SAME_ACCOUNT);
        }
        payments.move(List.of(payment.value()), PaymentState.RETURNED, to);
        payments.propose(
                List.of(new PaymentRows.Proposal(
                        Ids.next(),
                        returned.line(),
                        line.yen(),
                        account.id(),
                        returned.decidedBy(),
                        Optional.of(payment.value()))),
                actor.id(),
                clock.now());
        audit.note(actor, PayoutEvent.PAYMENT_CORRECTED, payment, List.of(woman.value()));
    }
}
