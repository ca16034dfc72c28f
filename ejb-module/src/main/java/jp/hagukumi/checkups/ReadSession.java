package jp.hagukumi.checkups;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.store.PlaceRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** A session of the ward with its bands and whom it expects. */
@Stateless
public class ReadSession {

    @Inject
    Access access;

    @Inject
    PlaceRows places;

    @Inject
    SessionViewing viewing;

    @Inject
    Audit audit;

    public SessionSheet read(Actor actor, SessionId id) {
        access.require(actor, CheckupsAction.READ_SESSION, id);
        var session = places.session(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var expected = places.inSession(id);
        audit.note(
                actor,
                CheckupsEvent.SESSION_READ,
                id,
                expected.stream().map(checkup -> checkup.child().value()).toList());
        return viewing.sheet(session, expected);
    }
}
