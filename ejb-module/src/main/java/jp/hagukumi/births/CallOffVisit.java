package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.announcements.VisitCalledOff;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.model.VisitLife;
import jp.hagukumi.births.rules.SlipRules;
import jp.hagukumi.births.store.CallOffRows;
import jp.hagukumi.births.store.VisitRows;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.outbox.Outbox;

/**
 * An agreed visit does not take place. The visit goes back to the list of what is due, with its days as they were: the city
 * still owes it (母子保健法11条, 児童福祉法6条の3第4項), and another day is agreed when the family can.
 */
@Stateless
public class CallOffVisit {

    private static final int LONGEST_NOTE = 500;

    @Inject
    Access access;

    @Inject
    VisitRows visits;

    @Inject
    CallOffRows callOffs;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** @throws Refusal {@link KernelRefusal#WRONG_STATE}, {@link KernelRefusal#CHANGED_MEANWHILE}; a note that is no text */
    public void callOff(Actor actor, VisitId visit, CallingOff callingOff) {
        access.require(actor, SlipAction.CALL_OFF_VISIT, visit);
        var stored = visits.lock(visit).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (callingOff.version().filter(seen -> seen != stored.version()).isPresent()) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        SlipRules.flawOf(new SlipRules.Text("note", callingOff.note(), LONGEST_NOTE))
                .ifPresent(flaw -> {
                    throw Refusal.of(List.of(SlipJudgement.refusalOf(flaw)));
                });
        var state = VisitLife.TABLE.after(stored.state(), VisitLife.Event.CALL_OFF);
        var planned = stored.plannedAt().orElseThrow();
        callOffs.keep(visit, stored.version(), planned, callingOff, actor.id(), clock.now());
        visits.callOff(visit, state);
        outbox.record(
                actor,
                new VisitCalledOff(
                        visit.value(),
                        stored.child().value(),
                        stored.mother().map(PersonId::value),
                        stored.version(),
                        planned));
        audit.note(
                actor,
                SlipEvent.VISIT_CALLED_OFF,
                visit,
                About.child(stored.child(), stored.mother()),
                Map.of("at", planned.toString(), "reason", callingOff.reason().name()));
    }
}
