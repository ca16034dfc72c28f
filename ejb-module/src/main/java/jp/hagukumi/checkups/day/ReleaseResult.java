package jp.hagukumi.checkups.day;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.CheckupTelling;
import jp.hagukumi.checkups.day.rules.CaseRules;
import jp.hagukumi.checkups.day.store.CaseRows;
import jp.hagukumi.checkups.day.store.StoredCase;
import jp.hagukumi.checkups.model.CheckupLife;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/**
 * The decided result is told to the guardians. Where nothing is referred the checkup is closed with it; a referral keeps it open until
 * its answer is in.
 */
@Stateless
public class ReleaseResult {

    @Inject
    Access access;

    @Inject
    DayCases opening;

    @Inject
    CaseRows cases;

    @Inject
    ReferralGrounds grounds;

    @Inject
    CheckupRows checkups;

    @Inject
    CheckupTelling telling;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param seen version of the case that was seen
     * @throws Refusal {@link DayRefusal#SPEAK_FIRST}, {@link jp.hagukumi.kernel.refusal.KernelRefusal#WRONG_STATE},
     *     {@link jp.hagukumi.kernel.refusal.KernelRefusal#CHANGED_MEANWHILE}
     */
    public void release(Actor actor, CheckupId id, int seen) {
        access.require(actor, DayAction.RELEASE_RESULT, id);
        var open = opening.seen(id, seen);
        var told = CheckupLife.TABLE.after(open.checkup().state(), CheckupLife.Event.RELEASE);
        var referred = open.found()
                .judged()
                .map(StoredCase.Judged::medical)
                .filter(CaseRules::refers)
                .isPresent();
        if (referred && open.found().spoken().isEmpty()) {
            throw new Refusal(DayRefusal.SPEAK_FIRST);
        }
        cases.release(open.found(), actor.id(), clock.now());
        var waits = referred
                && !cases.referralsEnded(
                        id,
                        grounds.findings(id).stream()
                                .map(ReferralGround.Finding::organ)
                                .toList());
        checkups.write(open.checkup(), waits ? told : CheckupLife.TABLE.after(told, CheckupLife.Event.CLOSE));
        telling.tellOfResult(DayNotice.RESULT_RELEASED, "/checkups/" + id.value() + "/result", open.checkup());
        audit.note(
                actor,
                DayEvent.RESULT_RELEASED,
                id,
                List.of(open.checkup().child().value()));
    }
}
