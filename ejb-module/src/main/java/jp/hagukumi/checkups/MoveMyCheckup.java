package jp.hagukumi.checkups;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.store.StoredCheckup;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;

/** A guardian gives her child another date, or a first one. */
@Stateless
public class MoveMyCheckup {

    @Inject
    Access access;

    @Inject
    MyCheckups mine;

    @Inject
    DateChanging changing;

    @Inject
    Audit audit;

    /**
     * @param seen version of the checkup that was seen
     * @param together whether twins with the same place come along; all do or none
     * @param reason why another ward, where it is one
     * @throws Refusal those of {@link DateChanging#move}
     */
    public void move(Actor actor, CheckupId id, BandId to, int seen, boolean together, Optional<MoveReason> reason) {
        access.require(actor, CheckupsAction.MOVE_MY_CHECKUP, id);
        mine.requireOpen(actor, id);
        var moved = changing.move(actor, id, to, seen, together, reason, DateChanging.Channel.APP);
        audit.note(
                actor,
                CheckupsEvent.CHECKUP_MOVED,
                id,
                moved.stream()
                        .map(StoredCheckup::child)
                        .map(child -> child.value())
                        .toList(),
                Map.of("band", to.value().toString()));
    }
}
