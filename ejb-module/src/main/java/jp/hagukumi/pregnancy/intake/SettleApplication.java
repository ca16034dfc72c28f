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
import jp.hagukumi.pregnancy.model.ApplicationLife;

/** A clerk has seen to other content that came under a number used before. Nothing is told to the portal: it would speak of the first. */
@Stateless
public class SettleApplication {

    @Inject
    Access access;

    @Inject
    ApplicationDesk desk;

    @Inject
    Audit audit;

    /**
     * @param note for colleagues, 1 to 500 code points
     * @throws Refusal {@link IntakeRefusal#NOTHING_TO_SETTLE} where the number was not used before, {@link
     *     IntakeRefusal#TEXT_UNFIT}, {@link KernelRefusal#WRONG_STATE}
     */
    public void settle(Actor actor, ApplicationId application, Written note) {
        access.require(actor, IntakeAction.SETTLE_APPLICATION, application);
        var said = desk.words("note", note);
        var stored = desk.locked(application);
        if (!desk.isReused(stored)) {
            throw new Refusal(IntakeRefusal.NOTHING_TO_SETTLE);
        }
        desk.decide(actor, stored, ApplicationLife.Event.SETTLE, Optional.empty(), Optional.of(said));
        audit.note(actor, IntakeEvent.APPLICATION_SETTLED, application, List.of(), Map.of());
    }
}
