package jp.hagukumi.grants;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.model.GrantApplicationLife;
import jp.hagukumi.grants.store.ApplicationRows;
import jp.hagukumi.grants.store.CaseRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** She takes her application back before it is decided; she may apply again. */
@Stateless
public class WithdrawGrantApplication {

    @Inject
    Access access;

    @Inject
    ApplicationRows applications;

    @Inject
    CaseRows cases;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** @throws Refusal {@link KernelRefusal#WRONG_STATE} once it is decided */
    public void withdraw(Actor actor, GrantApplicationId application) {
        access.require(actor, GrantsAction.WITHDRAW_APPLICATION, application);
        var before = applications.lock(application).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var to = GrantApplicationLife.TABLE.after(before.state(), GrantApplicationLife.Event.WITHDRAW);
        applications.rewrite(before.in(to), Optional.of(clock.now()));
        var known = cases.find(before.pregnancy()).orElseThrow();
        audit.note(
                actor,
                GrantsEvent.GRANT_WITHDRAWN,
                application,
                List.of(known.woman().value()));
    }
}
