package jp.hagukumi.grants.payout;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.payout.Reconciliation.Check;
import jp.hagukumi.grants.payout.Reconciliation.Subject;
import jp.hagukumi.grants.store.Ledger;
import jp.hagukumi.grants.store.Standings;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;

/** Lines and payments beside the ledger: every difference is shown, and there should be none. */
@Stateless
public class Reconcile {

    @Inject
    Access access;

    @Inject
    Ledger ledger;

    @Inject
    Standings standings;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    public Reconciliation reconcile(Actor actor) {
        access.require(actor, PayoutAction.RECONCILE);
        var sums = standings.now();
        var ledgers = ledger.balances();
        var found = new Reconciliation(
                clock.today(),
                List.of(
                        new Check(Subject.AWARDED, sums.awarded() - sums.claimed(), ledgers.on(Ledger.Account.EXPENSE)),
                        new Check(Subject.PAYABLE, sums.payable(), -ledgers.on(Ledger.Account.PAYABLE)),
                        new Check(Subject.IN_TRANSIT, sums.inTransit(), -ledgers.on(Ledger.Account.IN_TRANSIT)),
                        new Check(Subject.PAID, sums.settled() - sums.paidBack(), -ledgers.on(Ledger.Account.BANK)),
                        new Check(
                                Subject.RECEIVABLE,
                                sums.claimed() - sums.paidBack(),
                                ledgers.on(Ledger.Account.RECEIVABLE))));
        audit.note(actor, PayoutEvent.RECONCILED, Map.of("agrees", String.valueOf(found.agrees())));
        return found;
    }
}
