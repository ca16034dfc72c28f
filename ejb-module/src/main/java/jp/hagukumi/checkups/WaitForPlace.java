package jp.hagukumi.checkups;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.store.PlaceRows;
import jp.hagukumi.checkups.store.StoredCheckup;
import jp.hagukumi.checkups.store.WaitingRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** A guardian waits for a place of a full session, takes what she is offered, or waits no longer. What she has is hers meanwhile. */
@Stateless
public class WaitForPlace {

    @Inject
    Access access;

    @Inject
    MyCheckups mine;

    @Inject
    DateChanging changing;

    @Inject
    PlaceRows places;

    @Inject
    WaitingRows waiting;

    @Inject
    WaitingLine line;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @throws Refusal {@link CheckupsRefusal#NO_DATE_TO_CHANGE}, {@link CheckupsRefusal#NO_SUCH_PLACE}, {@link
     *     CheckupsRefusal#OUTSIDE_WINDOW}, {@link CheckupsRefusal#NOT_FULL}, {@link CheckupsRefusal#WAITS_ALREADY}
     */
    public void ask(Actor actor, CheckupId id, SessionId session) {
        access.require(actor, CheckupsAction.WAIT_FOR_PLACE, id);
        mine.requireOpen(actor, id);
        var found = places.session(session).orElseThrow(() -> Refusal.at("session", CheckupsRefusal.NO_SUCH_PLACE));
        var checkup = changing.lockWith(id, List.of(session.value()));
        changing.judgeWaiting(checkup, found);
        if (waiting.openOf(id).isPresent()) {
            throw new Refusal(CheckupsRefusal.WAITS_ALREADY);
        }
        var apart = changing.isApart(checkup);
        if (places.bandsOf(session).stream().anyMatch(band -> band.apart() == apart && band.free() > 0)) {
            throw new Refusal(CheckupsRefusal.NOT_FULL);
        }
        waiting.ask(id, session, clock.now());
        note(actor, checkup, "ASK");
    }

    /**
     * The place that was held is the child's.
     *
     * @throws Refusal {@link CheckupsRefusal#NOT_WAITING}, {@link CheckupsRefusal#OFFER_ENDED}
     */
    public void take(Actor actor, CheckupId id) {
        access.require(actor, CheckupsAction.WAIT_FOR_PLACE, id);
        mine.requireOpen(actor, id);
        var checkup = changing.lockWith(id, List.of());
        var offer = waiting.openOf(id).orElseThrow(() -> new Refusal(CheckupsRefusal.NOT_WAITING));
        var band = offer.band()
                .filter(held -> offer.offeredUntil()
                        .filter(until -> until.isAfter(clock.now()))
                        .isPresent())
                .flatMap(held -> places.band(new BandId(held)))
                .orElseThrow(() -> new Refusal(CheckupsRefusal.OFFER_ENDED));
        waiting.end(offer.id(), "TAKEN", clock.now());
        changing.put(actor, checkup, band, Optional.empty());
        checkup.band().flatMap(places::session).ifPresent(line::offerFreed);
        note(actor, checkup, "TAKE");
    }

    /** @throws Refusal {@link CheckupsRefusal#NOT_WAITING} */
    public void stop(Actor actor, CheckupId id) {
        access.require(actor, CheckupsAction.WAIT_FOR_PLACE, id);
        mine.requireOpen(actor, id);
        var checkup = changing.lockWith(id, List.of());
        if (waiting.openOf(id).isEmpty()) {
            throw new Refusal(CheckupsRefusal.NOT_WAITING);
        }
        line.stop(id);
        note(actor, checkup, "STOP");
    }

    private void note(Actor actor, StoredCheckup checkup, String what) {
        audit.note(
                actor,
                CheckupsEvent.WAITING_CHANGED,
                checkup.id(),
                List.of(checkup.child().value()),
                Map.of("what", what));
    }
}
