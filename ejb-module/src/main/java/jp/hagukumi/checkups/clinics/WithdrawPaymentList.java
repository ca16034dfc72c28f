package jp.hagukumi.checkups.clinics;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.clinics.model.PaymentListLife;
import jp.hagukumi.checkups.clinics.store.PaymentRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** A list that waits is taken back, to be made anew. */
@Stateless
public class WithdrawPaymentList {

    @Inject
    Access access;

    @Inject
    PaymentRows payments;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** @throws Refusal {@link KernelRefusal#WRONG_STATE} once it was approved */
    public void withdraw(Actor actor, PaymentListId id) {
        access.require(actor, ClinicAction.WITHDRAW_PAYMENT_LIST);
        payments.hold();
        var list = payments.find(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        payments.end(
                id, PaymentListLife.TABLE.after(list.state(), PaymentListLife.Event.WITHDRAW), actor.id(), clock.now());
        audit.note(
                actor,
                ClinicEvent.PAYMENT_LIST_WITHDRAWN,
                id,
                List.of(),
                Map.of("month", list.month().toString()));
    }
}
