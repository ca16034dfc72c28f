package jp.hagukumi.checkups;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.store.RecallRows;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/**
 * A colleague has the family told once more: in the app, or by a letter of the next batch where nobody signs in. A guardian from
 * whom a support measure keeps anything is told nothing.
 */
@Stateless
public class SendRecall {

    @Inject
    Access access;

    @Inject
    Recalling recalling;

    @Inject
    RecallRows recall;

    @Inject
    CheckupTelling telling;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @return how the family is told
     * @throws Refusal {@link CheckupsRefusal#NOT_TO_BE_RECALLED}, {@link CheckupsRefusal#TOLD_TODAY}, {@link
     *     CheckupsRefusal#NOBODY_TO_TELL}
     */
    public RecallWay send(Actor actor, CheckupId id) {
        access.require(actor, CheckupsAction.NOTE_RECALL_CONTACT, id);
        var checkup = recalling.lockMissed(id);
        if (recall.toldOn(id, clock.today())) {
            throw new Refusal(CheckupsRefusal.TOLD_TODAY);
        }
        var told = telling.tellAgain(List.of(checkup));
        var way = Optional.ofNullable(told.get(id)).orElseThrow(() -> new Refusal(CheckupsRefusal.NOBODY_TO_TELL));
        recall.noteTold(told, clock.today(), Optional.of(new StaffId(actor.id())), clock.now());
        audit.note(actor, CheckupsEvent.RECALL_SENT, id, List.of(checkup.child().value()), Map.of("way", way.name()));
        return way;
    }
}
