package jp.hagukumi.checkups;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.store.RecallRows;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** A colleague has called, written or gone there, and writes down what came of it. */
@Stateless
public class NoteRecallContact {

    @Inject
    Access access;

    @Inject
    Recalling recalling;

    @Inject
    RecallRows recall;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @throws Refusal {@link CheckupsRefusal#NOT_TO_BE_RECALLED}, {@link CheckupsRefusal#NOTICE_NOTED_BY_ITSELF}, {@link
     *     CheckupsRefusal#DAY_NOT_YET}, {@link CheckupsRefusal#NEXT_BEFORE_TODAY}
     */
    public void note(Actor actor, CheckupId id, RecallContact contact) {
        access.require(actor, CheckupsAction.NOTE_RECALL_CONTACT, id);
        var checkup = recalling.lockMissed(id);
        if (contact.way() == RecallWay.NOTICE) {
            throw Refusal.at("way", CheckupsRefusal.NOTICE_NOTED_BY_ITSELF);
        }
        recalling.requirePast(contact.on());
        if (contact.nextOn().filter(clock.today()::isAfter).isPresent()) {
            throw Refusal.at("nextOn", CheckupsRefusal.NEXT_BEFORE_TODAY);
        }
        recall.note(id, contact, new StaffId(actor.id()), clock.now());
        audit.note(
                actor,
                CheckupsEvent.RECALL_CONTACT_NOTED,
                id,
                List.of(checkup.child().value()),
                Map.of("way", contact.way().name(), "reached", String.valueOf(contact.reached())));
    }
}
