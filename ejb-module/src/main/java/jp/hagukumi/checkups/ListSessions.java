package jp.hagukumi.checkups;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.store.PlaceRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.time.CityClock;

/** A ward's sessions by the day, with how many places are taken, and how many children have none. */
@Stateless
public class ListSessions {

    private static final int WEEKS_DAYS = 92;

    @Inject
    Access access;

    @Inject
    PlaceRows places;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param ward six-digit code of a ward of the reader's
     * @param from first day of the three months that are shown
     */
    public SessionList list(Actor actor, String ward, LocalDate from) {
        access.require(actor, CheckupsAction.LIST_SESSIONS, Scope.ofWard(ward));
        var sessions = places.sessions(ward, from, from.plusDays(WEEKS_DAYS));
        audit.note(
                actor,
                CheckupsEvent.SESSIONS_LISTED,
                Map.of("ward", ward, "sessions", String.valueOf(sessions.size())));
        return new SessionList(
                ward, sessions.stream().map(SessionViewing::line).toList(), places.unplaced(ward, clock.today()));
    }
}
