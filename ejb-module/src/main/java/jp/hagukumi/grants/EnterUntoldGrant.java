package jp.hagukumi.grants;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;

/** A clerk enters an application for a pregnancy of which the city is told only after it was lost. */
@Stateless
public class EnterUntoldGrant {

    @Inject
    Access access;

    @Inject
    GrantTaking taking;

    @Inject
    Audit audit;

    /** @throws Refusal as {@link GrantTaking#received}; {@link GrantsRefusal#UNTOLD_DOES_NOT_FIT} */
    public GrantApplicationId enter(Actor actor, PersonId woman, Untold untold, GrantFiling filing, Deposit received) {
        access.require(actor, GrantsAction.ENTER_APPLICATION, woman);
        var subject = taking.untold(woman, untold);
        var application = taking.received(actor, subject, filing, received);
        audit.note(
                actor,
                GrantsEvent.GRANT_ENTERED,
                application.id(),
                List.of(subject.woman().value()),
                Map.of(
                        "instalment",
                        filing.instalment().name(),
                        "receivedOn",
                        received.on().toString()));
        return application.id();
    }
}
