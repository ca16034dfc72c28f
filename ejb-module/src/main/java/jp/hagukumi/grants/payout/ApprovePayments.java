package jp.hagukumi.grants.payout;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.model.PaymentLife;
import jp.hagukumi.grants.store.PaymentRows;
import jp.hagukumi.grants.store.StoredPayment;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** A second person approves payments: all that were chosen, or none. */
@Stateless
public class ApprovePayments {

    @Inject
    Access access;

    @Inject
    PaymentRows payments;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    private static final int MOST = 500;

    /**
     * @param chosen 1 to 500 payments
     * @throws Refusal {@link PayoutRefusal#NOT_AS_SHOWN}, {@link PayoutRefusal#SECOND_PERSON_NEEDED}
     */
    public void approve(Actor actor, Collection<UUID> chosen) {
        access.require(actor, PayoutAction.APPROVE);
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw Refusal.at("payments", KernelRefusal.OUT_OF_BOUNDS)
                    .with("min", 1)
                    .with("max", MOST);
        }
        var locked = payments.lock(List.copyOf(chosen));
        if (locked.size() != chosen.size()
                || locked.stream()
                        .anyMatch(payment -> PaymentLife.TABLE
                                .target(payment.state(), PaymentLife.Event.APPROVE)
                                .isEmpty())) {
            throw new Refusal(PayoutRefusal.NOT_AS_SHOWN);
        }
        if (locked.stream().anyMatch(payment -> hasPart(actor.id(), payment))) {
            throw new Refusal(PayoutRefusal.SECOND_PERSON_NEEDED);
        }
        payments.approve(chosen, actor.id(), clock.now());
        audit.note(actor, PayoutEvent.PAYMENTS_APPROVED, Map.of("payments", String.valueOf(locked.size())));
    }

    /** A deputy stays one person: the account's id counts, not in whose place it acts. */
    private static boolean hasPart(UUID person, StoredPayment payment) {
        return payment.proposedBy().equals(person) || payment.decidedBy().equals(person);
    }
}
