package jp.hagukumi.grants;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.pregnancy.PregnancyId;

/** A clerk enters an application brought to the counter. */
@Stateless
public class EnterGrantApplication {

    @Inject
    Access access;

    @Inject
    GrantTaking taking;

    @Inject
    Audit audit;

    /** @throws Refusal as {@link GrantTaking#received} */
    public GrantApplicationId enter(Actor actor, PregnancyId pregnancy, GrantFiling filing, Deposit received) {
        access.require(actor, GrantsAction.ENTER_APPLICATION, pregnancy);
        var subject = taking.known(pregnancy);
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
