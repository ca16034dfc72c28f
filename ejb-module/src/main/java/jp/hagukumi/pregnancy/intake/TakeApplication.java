package jp.hagukumi.pregnancy.intake;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.pregnancy.ports.ApplicationIntake.Application;
import jp.hagukumi.pregnancy.ports.ApplicationIntake.Listed;

/** Takes in one application of マイナポータル: a case where it can be one, and otherwise kept whole for a clerk. Nothing is lost. */
@Stateless
public class TakeApplication {

    @Inject
    Access access;

    @Inject
    KeepApplication applications;

    @Inject
    Audit audit;

    /** Not in one transaction: what is set aside is kept when the work on it is undone. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public KeepApplication.Outcome take(Actor actor, Listed listed, Application application) {
        access.require(actor, IntakeAction.TAKE_APPLICATION);
        var outcome = outcome(actor, listed, application);
        audit.note(actor, IntakeEvent.APPLICATION_TAKEN, Map.of("outcome", outcome.name()));
        return outcome;
    }

    private KeepApplication.Outcome outcome(Actor actor, Listed listed, Application application) {
        try {
            return applications.open(actor, listed, application);
        } catch (Refusal why) {
            return applications.setAside(actor, listed, application, why);
        }
    }
}
