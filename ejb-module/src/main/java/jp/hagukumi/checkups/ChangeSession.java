package jp.hagukumi.checkups;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.checkups.store.PlaceRows;
import jp.hagukumi.checkups.store.RoundRows;
import jp.hagukumi.checkups.store.StoredBand;
import jp.hagukumi.checkups.store.StoredCheckup;
import jp.hagukumi.checkups.store.StoredSession;
import jp.hagukumi.checkups.store.WaitingRows;
import jp.hagukumi.identity.CityCalendar;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** The ward changes a session: its places, its day, or that it takes place at all. Every family is told. */
@Stateless
public class ChangeSession {

    @Inject
    Access access;

    @Inject
    PlaceRows places;

    @Inject
    RoundRows rounds;

    @Inject
    CheckupRows checkups;

    @Inject
    WaitingRows waiting;

    @Inject
    WaitingLine line;

    @Inject
    CheckupPlacing placing;

    @Inject
    CheckupTelling telling;

    @Inject
    CityCalendar calendar;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * Sets how many children a band takes; who waits is offered what comes free.
     *
     * @param capacity 0 to 200
     * @throws Refusal {@link CheckupsRefusal#SESSION_OVER}, {@link CheckupsRefusal#NO_SUCH_PLACE}, {@link
     *     CheckupsRefusal#MORE_ARE_PLACED}, {@link KernelRefusal#CHANGED_MEANWHILE}
     */
    public void resize(Actor actor, SessionId id, BandId band, int capacity) {
        access.require(actor, CheckupsAction.CHANGE_SESSION, id);
        locked(id);
        if (places.band(band).filter(found -> found.session().equals(id)).isEmpty()) {
            throw Refusal.at("band", CheckupsRefusal.NO_SUCH_PLACE);
        }
        if (!places.capacity(band, capacity)) {
            throw Refusal.at("capacity", CheckupsRefusal.MORE_ARE_PLACED);
        }
        line.offerFreed(id.value());
        note(actor, id, "RESIZE", List.of());
    }

    /**
     * Holds it on another day; places, bands and who waits stay.
     *
     * @param seen version of the session that was seen
     * @param reason 1–200 code points, for colleagues
     * @throws Refusal {@link CheckupsRefusal#SESSION_OVER}, {@link CheckupsRefusal#DAY_NOT_OPEN}, {@link
     *     CheckupsRefusal#DAY_HAS_ONE}, {@link CheckupsRefusal#WINDOWS_END_BEFORE}, {@link KernelRefusal#CHANGED_MEANWHILE}
     */
    public void move(Actor actor, SessionId id, LocalDate day, String reason, int seen) {
        access.require(actor, CheckupsAction.CHANGE_SESSION, id);
        var session = locked(id);
        requireSeen(session, seen);
        if (!day.isAfter(clock.today())
                || calendar.openings(session.ward(), day, day).isEmpty()) {
            throw Refusal.at("day", CheckupsRefusal.DAY_NOT_OPEN);
        }
        if (places.sessions(session.ward(), day, day).stream()
                .anyMatch(other -> other.kind() == session.kind()
                        && other.state() == SessionState.PLANNED
                        && !other.id().equals(id))) {
            throw Refusal.at("day", CheckupsRefusal.DAY_HAS_ONE);
        }
        var expected = places.inSession(id).stream()
                .filter(checkup -> checkup.state() == CheckupState.INVITED)
                .toList();
        if (expected.stream().anyMatch(checkup -> day.isBefore(checkup.from()) || day.isAfter(checkup.until()))) {
            throw Refusal.at("day", CheckupsRefusal.WINDOWS_END_BEFORE);
        }
        places.moveSession(id, day, reason);
        telling.tellOfPlaces(CheckupsNotice.SESSION_MOVED, expected);
        note(actor, id, "MOVE", expected);
    }

    /**
     * It does not take place. Whoever had a place is told and has another at once where there is one in the window; who waited
     * waits no longer.
     *
     * @param reason 1–200 code points, for colleagues
     * @return how many children have another place
     * @throws Refusal {@link CheckupsRefusal#SESSION_OVER}, {@link KernelRefusal#CHANGED_MEANWHILE}
     */
    public int cancel(Actor actor, SessionId id, String reason, int seen) {
        access.require(actor, CheckupsAction.CHANGE_SESSION, id);
        var known = places.session(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        rounds.hold(known.ward(), known.kind());
        // All sessions among which the children may be placed anew, in one order, before any child.
        places.lockSessions(known.ward(), known.kind(), clock.today(), LocalDate.of(9999, 1, 1));
        var session = locked(id);
        requireSeen(session, seen);
        var bands = places.bandsOf(id).stream()
                .collect(Collectors.toMap(band -> band.id().value(), band -> band));
        var before = places.inSession(id);
        places.cancel(id, reason);
        waiting.endAll(id, clock.now());
        var lost = places.empty(id);
        var gone = lost.stream().map(StoredCheckup::id).collect(Collectors.toSet());
        var had = new LinkedHashMap<StoredCheckup, StoredBand>();
        before.stream()
                .filter(checkup -> gone.contains(checkup.id()))
                .forEach(checkup -> checkup.band()
                        .flatMap(band -> Optional.ofNullable(bands.get(band)))
                        .ifPresent(band -> had.put(checkup, band)));
        telling.tellOfEach(CheckupsNotice.SESSION_CALLED_OFF, had);
        had.keySet().forEach(checkup -> calledOff(actor, checkup));
        var placed = placing.place(actor, known.ward(), known.kind());
        note(actor, id, "CANCEL", lost);
        return placed;
    }

    private void calledOff(Actor actor, StoredCheckup checkup) {
        checkups.note(
                checkup.id(), "CALL_OFF", checkup.band(), Optional.empty(), Optional.empty(), actor.id(), clock.now());
    }

    private StoredSession locked(SessionId id) {
        var session = places.lockSession(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (session.state() != SessionState.PLANNED || session.day().isBefore(clock.today())) {
            throw new Refusal(CheckupsRefusal.SESSION_OVER);
        }
        return session;
    }

    private static void requireSeen(StoredSession session, int seen) {
        if (session.version() != seen) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
    }

    private void note(Actor actor, SessionId id, String what, List<StoredCheckup> about) {
        audit.note(
                actor,
                CheckupsEvent.SESSION_CHANGED,
                id,
                about.stream().map(checkup -> checkup.child().value()).toList(),
                Map.of("what", what));
    }
}
