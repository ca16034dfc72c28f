package jp.hagukumi.checkups.day;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.CheckupState;
import jp.hagukumi.checkups.CheckupTelling;
import jp.hagukumi.checkups.day.store.CaseRows;
import jp.hagukumi.checkups.model.CheckupLife;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/**
 * A case goes back: from the judgement to the stations, or from what was decided or told to the judgement. What was judged is judged
 * anew; of a result that was told the family hears that it is looked at again.
 */
@Stateless
public class ReopenCase {

    private static final int LONGEST_REASON = 200;

    @Inject
    Access access;

    @Inject
    DayCases opening;

    @Inject
    CaseRows cases;

    @Inject
    CheckupRows checkups;

    @Inject
    CheckupTelling telling;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param reason 1 to 200 code points, for staff
     * @param seen version of the case that was seen
     * @throws Refusal {@link jp.hagukumi.kernel.refusal.KernelRefusal#WRONG_STATE},
     *     {@link jp.hagukumi.kernel.refusal.KernelRefusal#CHANGED_MEANWHILE}
     */
    public void reopen(Actor actor, CheckupId id, String reason, int seen) {
        access.require(actor, DayAction.REOPEN_CASE, id);
        DayCases.requireWords("reason", Optional.of(reason), LONGEST_REASON);
        var open = opening.seen(id, seen);
        var from = open.checkup().state();
        var to = CheckupLife.TABLE.after(from, CheckupLife.Event.REOPEN);
        if (to == CheckupState.ARRIVED) {
            cases.judge(open.found(), Optional.empty());
        } else {
            cases.reopen(open.found());
        }
        checkups.write(open.checkup(), to);
        checkups.note(
                id,
                CheckupLife.Event.REOPEN.name(),
                open.checkup().band(),
                open.checkup().band(),
                Optional.of(reason),
                actor.id(),
                clock.now());
        if (open.found().releasedAt().isPresent()) {
            telling.tellOfResult(DayNotice.RESULT_REOPENED, "/checkups/" + id.value() + "/result", open.checkup());
        }
        audit.note(
                actor,
                DayEvent.CASE_REOPENED,
                id,
                List.of(open.checkup().child().value()),
                Map.of("from", from.name()));
    }
}
