package jp.hagukumi.checkups.day;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.model.CheckupLife;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/**
 * The reception is undone: the wrong child was chosen, or it had to go home before it was done. What was recorded stays of that day;
 * whoever does not come back the same day counts as one who did not come, and is called again.
 */
@Stateless
public class UndoReception {

    private static final int LONGEST_REASON = 200;

    @Inject
    Access access;

    @Inject
    DayCases opening;

    @Inject
    CheckupRows checkups;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** @throws Refusal {@link DayRefusal#NOT_IN_HALL}, {@link jp.hagukumi.kernel.refusal.KernelRefusal#OUT_OF_BOUNDS} */
    public void undo(Actor actor, CheckupId id, String reason) {
        access.require(actor, DayAction.RECEIVE_CHILD, id);
        DayCases.requireWords("reason", Optional.of(reason), LONGEST_REASON);
        var checkup = opening.inHall(id).checkup();
        checkups.write(checkup, CheckupLife.TABLE.after(checkup.state(), CheckupLife.Event.UNDO_ARRIVAL));
        checkups.note(
                id,
                CheckupLife.Event.UNDO_ARRIVAL.name(),
                checkup.band(),
                checkup.band(),
                Optional.of(reason),
                actor.id(),
                clock.now());
        audit.note(actor, DayEvent.RECEPTION_UNDONE, id, List.of(checkup.child().value()));
    }
}
