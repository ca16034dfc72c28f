package jp.hagukumi.grants;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.pregnancy.PregnancyId;

/** A woman applies in the app, for the certification and the first payment or for the second with the number of children. */
@Stateless
public class ApplyForGrant {

    @Inject
    Access access;

    @Inject
    GrantTaking taking;

    @Inject
    Audit audit;

    /** @throws Refusal as {@link GrantTaking#file} */
    public GrantApplicationId apply(Actor actor, PregnancyId pregnancy, GrantFiling filing) {
        access.require(actor, GrantsAction.APPLY, pregnancy);
        var subject = taking.known(pregnancy);
        if (!subject.woman().value().equals(actor.id())) {
            throw new Refusal(KernelRefusal.NOT_FOUND);
        }
        var application = taking.file(actor, subject, filing);
        audit.note(
                actor,
                GrantsEvent.GRANT_APPLIED,
                application.id(),
                List.of(actor.id()),
                Map.of("instalment", filing.instalment().name()));
        return application.id();
    }
}
