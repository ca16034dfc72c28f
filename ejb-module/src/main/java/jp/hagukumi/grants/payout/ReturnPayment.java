package jp.hagukumi.grants.payout;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.store.PaymentRows;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** A clerk tells that the bank gave a payment back, also after it was taken for settled. */
@Stateless
public class ReturnPayment {

    @Inject
    Access access;

    @Inject
    PaymentRows payments;

    @Inject
    PaymentEnding ending;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** @throws Refusal {@link KernelRefusal#WRONG_STATE} unless it is at the bank or settled */
    public void giveBack(Actor actor, PaymentId payment, LocalDate on, ReturnReason reason) {
        access.require(actor, PayoutAction.RETURN);
        var known = payments.lock(List.of(payment.value())).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (on.isAfter(clock.today())) {
            throw Refusal.at("on", PayoutRefusal.DAY_IN_THE_FUTURE);
        }
        ending.giveBack(actor, known, on, reason);
        audit.note(
                actor,
                PayoutEvent.PAYMENT_RETURNED,
                payment,
                ending.womanOf(known.line()).map(PersonId::value).stream().toList(),
                Map.of("reason", reason.name()));
    }
}
