package jp.hagukumi.checkups.day;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.SessionId;
import jp.hagukumi.checkups.store.PlaceRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** The day of a session as the hall sees it. */
@Stateless
public class ReadDay {

    @Inject
    Access access;

    @Inject
    PlaceRows places;

    @Inject
    DayViewing viewing;

    @Inject
    Audit audit;

    public DayBoard read(Actor actor, SessionId id) {
        access.require(actor, DayAction.READ_DAY, id);
        var session = places.session(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var board = viewing.board(session);
        audit.note(actor, DayEvent.DAY_READ, id, viewing.about(session));
        return board;
    }
}
