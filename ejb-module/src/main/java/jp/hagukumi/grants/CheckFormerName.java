package jp.hagukumi.grants;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.store.AccountRows;
import jp.hagukumi.grants.store.ApplicationRows;
import jp.hagukumi.grants.store.CaseRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** A clerk has seen proof that the account in her former name is hers. */
@Stateless
public class CheckFormerName {

    @Inject
    Access access;

    @Inject
    ApplicationRows applications;

    @Inject
    AccountRows accounts;

    @Inject
    CaseRows cases;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** @throws Refusal {@link GrantsRefusal#NOTHING_TO_CHECK} */
    public void check(Actor actor, GrantApplicationId application) {
        access.require(actor, GrantsAction.CHECK_ACCOUNT, application);
        var filed = applications.lock(application).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (!accounts.checked(filed.account(), actor.id(), clock.now())) {
            throw new Refusal(GrantsRefusal.NOTHING_TO_CHECK);
        }
        var known = cases.find(filed.pregnancy()).orElseThrow();
        audit.note(
                actor,
                GrantsEvent.ACCOUNT_CHECKED,
                application,
                List.of(known.woman().value()));
    }
}
