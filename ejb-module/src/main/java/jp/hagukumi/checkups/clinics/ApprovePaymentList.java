package jp.hagukumi.checkups.clinics;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.clinics.model.PaymentListLife;
import jp.hagukumi.checkups.clinics.rules.PaymentDifference;
import jp.hagukumi.checkups.clinics.store.PaymentRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** A second person approves a list; it is reckoned anew before, and refused on any difference. From then on it is frozen. */
@Stateless
public class ApprovePaymentList {

    @Inject
    Access access;

    @Inject
    PaymentRows payments;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @throws Refusal {@link ClinicRefusal#SAME_PERSON}, {@link ClinicRefusal#LIST_CHANGED_SINCE},
     *     {@link KernelRefusal#WRONG_STATE}
     */
    public void approve(Actor actor, PaymentListId id) {
        access.require(actor, ClinicAction.APPROVE_PAYMENT_LIST);
        payments.hold();
        var list = payments.find(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var approved = PaymentListLife.TABLE.after(list.state(), PaymentListLife.Event.APPROVE);
        if (list.proposedBy().equals(actor.id())) {
            throw new Refusal(ClinicRefusal.SAME_PERSON);
        }
        var anew = PaymentDifference.of(payments.owedUntil(list.month().atEndOfMonth()), payments.listed());
        if (!PaymentDifference.of(anew, payments.linesOf(id)).isEmpty()) {
            throw new Refusal(ClinicRefusal.LIST_CHANGED_SINCE);
        }
        payments.end(id, approved, actor.id(), clock.now());
        audit.note(
                actor,
                ClinicEvent.PAYMENT_LIST_APPROVED,
                id,
                List.of(),
                Map.of("month", list.month().toString()));
    }
}
