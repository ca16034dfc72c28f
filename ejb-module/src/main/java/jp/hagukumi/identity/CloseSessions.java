package jp.hagukumi.identity;

import static jp.hagukumi.identity.IdentityAction.CLOSE_SESSIONS;
import static jp.hagukumi.identity.IdentityEvent.SESSIONS_CLOSED;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.store.SessionRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;

/** Signs out: this device, or everywhere. The device learns it at its next contact and wipes its copy. */
@Stateless
public class CloseSessions {

    @Inject
    Access access;

    @Inject
    SessionRows sessions;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** Closes the session of this token, if it is the actor's own. Closing twice is closing once. */
    public void closeThis(Actor actor, SessionToken token) {
        access.require(actor, CLOSE_SESSIONS);
        var closed = sessions.close(actor.id(), token.hash(), clock.now());
        audit.note(actor, SESSIONS_CLOSED, Map.of("closed", String.valueOf(closed)));
    }

    /** Closes every session of the actor's account, this one included. */
    public void closeEverywhere(Actor actor) {
        access.require(actor, CLOSE_SESSIONS);
        var closed = sessions.closeAll(actor.id(), clock.now());
        audit.note(actor, SESSIONS_CLOSED, Map.of("closed", String.valueOf(closed), "where", "everywhere"));
    }
}
