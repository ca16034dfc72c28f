package jp.hagukumi.checkups.day;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.CheckupState;
import jp.hagukumi.checkups.ReceptionCode;
import jp.hagukumi.checkups.SessionId;
import jp.hagukumi.checkups.SessionState;
import jp.hagukumi.checkups.day.store.CaseRows;
import jp.hagukumi.checkups.model.CheckupLife;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.checkups.store.PlaceRows;
import jp.hagukumi.checkups.store.StoredCheckup;
import jp.hagukumi.checkups.store.StoredSession;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.code.UnmistakableCode;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** A child is received at the hall, by the code of its checkup or from the list of the day, and has a number. */
@Stateless
public class ReceiveChild {

    @Inject
    Access access;

    @Inject
    CheckupRows checkups;

    @Inject
    PlaceRows places;

    @Inject
    CaseRows cases;

    @Inject
    DayTables tables;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * Received twice, a child has the number that it has.
     *
     * @param code as it was typed or scanned; where there is none, {@code chosen} says who it is
     * @throws Refusal {@link DayRefusal#NOT_TODAY}, {@link DayRefusal#UNKNOWN_CODE}, {@link DayRefusal#NOT_EXPECTED}
     */
    public Reception receive(Actor actor, SessionId session, Optional<String> code, Optional<CheckupId> chosen) {
        access.require(actor, DayAction.RECEIVE_CHILD, session);
        var held = places.lockSession(session).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (held.state() != SessionState.PLANNED || !held.day().equals(clock.today())) {
            throw new Refusal(DayRefusal.NOT_TODAY);
        }
        var id = chosen.orElseGet(() -> meant(session, code));
        var checkup = checkups.lock(id).orElseThrow(() -> Refusal.at("checkup", DayRefusal.NOT_EXPECTED));
        if (checkup.band()
                .flatMap(places::session)
                .filter(session.value()::equals)
                .isEmpty()) {
            throw Refusal.at("checkup", DayRefusal.NOT_EXPECTED);
        }
        var number = cases.find(id)
                .filter(already -> checkup.state() == CheckupState.ARRIVED)
                .map(already -> already.number())
                .orElseGet(() -> arrive(checkup, held));
        audit.note(
                actor,
                DayEvent.CHILD_RECEIVED,
                id,
                List.of(checkup.child().value()),
                Map.of("number", String.valueOf(number)));
        return new Reception(id, number);
    }

    private int arrive(StoredCheckup checkup, StoredSession held) {
        checkups.write(checkup, CheckupLife.TABLE.after(checkup.state(), CheckupLife.Event.ARRIVE));
        return cases.receive(
                checkup.id(), held.id(), tables.plan().stations(DayCases.kind(checkup), held.day()), clock.now());
    }

    private CheckupId meant(SessionId session, Optional<String> typed) {
        var code = typed.flatMap(UnmistakableCode::read).orElseThrow(() -> Refusal.at("code", DayRefusal.UNKNOWN_CODE));
        var meant = places.inSession(session).stream()
                .map(StoredCheckup::id)
                .filter(id -> ReceptionCode.of(id).equals(code))
                .toList();
        if (meant.size() != 1) {
            throw Refusal.at("code", DayRefusal.UNKNOWN_CODE);
        }
        return meant.get(0);
    }
}
