package jp.hagukumi.grants.payout;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.store.PaymentRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;

/** Payments of which the bank has said nothing for some bank days after their day count as credited; one that comes back later still may. */
@Stateless
public class AssumeSettled {

    @Inject
    Access access;

    @Inject
    PaymentRows payments;

    @Inject
    PaymentEnding ending;

    @Inject
    ValueDays terms;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    private static final int MOST = 1000;

    /** @return whether there may be more; the next call takes them */
    public boolean assume(Actor actor) {
        access.require(actor, PayoutAction.ASSUME_SETTLED);
        var unheard = payments.lockUnheard(terms.unheardUntil(clock.today()), MOST);
        if (!unheard.isEmpty()) {
            ending.settle(actor, unheard, clock.today(), "ASSUMED");
            audit.note(actor, PayoutEvent.PAYMENTS_SETTLED, Map.of("payments", String.valueOf(unheard.size())));
        }
        return unheard.size() == MOST;
    }
}
