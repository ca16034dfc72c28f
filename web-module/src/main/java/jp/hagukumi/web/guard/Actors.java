package jp.hagukumi.web.guard;

import java.util.Optional;
import java.util.Set;
import jp.hagukumi.identity.ResumeSession.LiveSession;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;

/** The one place in this module where an actor is made: out of a live session, or nobody. */
final class Actors {

    private Actors() {}

    static Actor of(LiveSession session, String correlation) {
        return new Actor(session.kind(), session.owner(), session.grants(), session.institution(), correlation);
    }

    static Actor nobody(String correlation) {
        return new Actor(
                Actor.Kind.PUBLIC,
                Actor.NOBODY,
                Set.of(Actor.Grant.cityWide(Role.PUBLIC)),
                Optional.empty(),
                correlation);
    }
}
