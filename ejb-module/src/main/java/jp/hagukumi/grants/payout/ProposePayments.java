package jp.hagukumi.grants.payout;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.store.LineRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** A clerk proposes the payment of lines that are due and have none. */
@Stateless
public class ProposePayments {

    @Inject
    Access access;

    @Inject
    LineRows lines;

    @Inject
    PaymentProposing proposing;

    @Inject
    Audit audit;

    private static final int MOST = 500;

    /**
     * @param chosen 1 to 500 lines
     * @return how many were proposed
     * @throws Refusal {@link PayoutRefusal#NO_USABLE_ACCOUNT} where not all of them could be
     */
    public int propose(Actor actor, Collection<UUID> chosen) {
        access.require(actor, PayoutAction.PROPOSE);
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw Refusal.at("lines", KernelRefusal.OUT_OF_BOUNDS)
                    .with("min", 1)
                    .with("max", MOST);
        }
        var locked = lines.lock(List.copyOf(chosen));
        var proposed = proposing.propose(actor, locked);
        if (proposed < chosen.size()) {
            throw new Refusal(PayoutRefusal.NO_USABLE_ACCOUNT);
        }
        audit.note(actor, PayoutEvent.PAYMENTS_PROPOSED, Map.of("payments", String.valueOf(proposed)));
        return proposed;
    }
}
