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
import jp.hagukumi.pregnancy.store.IntakeTables;

/** A clerk gives an application back to be mended (要補正): which item, and in what words. It is filed anew under another number. */
@Stateless
public class ReturnApplication {

    @Inject
    Access access;

    @Inject
    ApplicationDesk desk;

    @Inject
    IntakeTables tables;

    @Inject
    IntakeStatuses statuses;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param item of the form, as {@code intake-items.csv} names it
     * @param words to the applicant, 1 to 500 code points
     * @throws Refusal {@link IntakeRefusal#ITEM_UNKNOWN}, {@link IntakeRefusal#TEXT_UNFIT}, {@link IntakeRefusal#ONLY_TO_SETTLE},
     *     {@link KernelRefusal#WRONG_STATE}
     */
    public void giveBack(Actor actor, ApplicationId application, String item, Written words) {
        access.require(actor, IntakeAction.RETURN_APPLICATION, application);
        var said = desk.words("words", words);
        if (!tables.items().knows(item)) {
            throw Refusal.at("item", IntakeRefusal.ITEM_UNKNOWN);
        }
        var stored = desk.locked(application);
        desk.requireFirst(stored);
        desk.decide(actor, stored, ApplicationLife.Event.RETURN, Optional.empty(), Optional.of(said));
        statuses.tell(application, Status.NEEDS_FIX, Optional.of(item), Optional.of(said), clock.now());
        audit.note(actor, IntakeEvent.APPLICATION_RETURNED, application, List.of(), Map.of("item", item));
    }
}
