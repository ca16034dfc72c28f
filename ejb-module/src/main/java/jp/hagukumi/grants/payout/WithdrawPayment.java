package jp.hagukumi.grants.payout;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.model.PaymentLife;
import jp.hagukumi.grants.store.PaymentRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** A payment that is not in a batch is taken back; its line stays due. */
@Stateless
public class WithdrawPayment {

    @Inject
    Access access;

    @Inject
    PaymentRows payments;

    @Inject
    Audit audit;

    /** @throws Refusal {@link KernelRefusal#WRONG_STATE} once it is in a batch */
    public void withdraw(Actor actor, PaymentId payment) {
        access.require(actor, PayoutAction.WITHDRAW);
        var before = payments.lock(List.of(payment.value())).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var to = PaymentLife.TABLE.after(before.state(), PaymentLife.Event.WITHDRAW);
        payments.move(List.of(payment.value()), before.state(), to);
        audit.note(actor, PayoutEvent.PAYMENT_WITHDRAWN, payment, List.of());
    }
}
