package jp.hagukumi.pregnancy.intake;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.model.ApplicationLife;
import jp.hagukumi.pregnancy.ports.ApplicationIntake.Status;
import jp.hagukumi.pregnancy.store.IntakeStatuses;

/** A clerk does not take an application (却下) and tells the applicant why. */
@Stateless
public class RejectApplication {

    @Inject
    Access access;

    @Inject
    ApplicationDesk desk;

    @Inject
    IntakeStatuses statuses;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param words to the applicant, 1 to 500 code points
     * @throws Refusal {@link IntakeRefusal#TEXT_UNFIT}, {@link IntakeRefusal#ONLY_TO_SETTLE}, {@link KernelRefusal#WRONG_STATE}
     */
    public void reject(Actor actor, ApplicationId application, Written words) {
        access.require(actor, IntakeAction.REJECT_APPLICATION, application);
        var said = desk.words("words", words);
        var stored = desk.locked(application);
        desk.requireFirst(stored);
        desk.decide(actor, stored, ApplicationLife.Event.REJECT, Optional.empty(), Optional.of(said));
        statuses.tell(application, Status.REJECTED, Optional.empty(), Optional.of(said), clock.now());
        audit.note(actor, IntakeEvent.APPLICATION_REJECTED, application, List.of(), Map.of());
    }
}
