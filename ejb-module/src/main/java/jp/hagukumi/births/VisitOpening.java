package jp.hagukumi.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.model.VisitLife;
import jp.hagukumi.births.rules.VisitRules;
import jp.hagukumi.births.store.StoredSlip;
import jp.hagukumi.births.store.StoredVisit;
import jp.hagukumi.births.store.VisitRows;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;

/** The visit that a slip leads to: opened by the first, decided again by each later one. */
@ApplicationScoped
public class VisitOpening {

    @Inject
    VisitRows visits;

    @Inject
    Audit audit;

    /** A visit that was made already is not opened again by a later version. */
    public void follow(Actor actor, StoredSlip slip, VisitRules.Ward ward, VisitRules.Decision decision) {
        var open = visits.lockOpen(slip.child());
        if (open.isPresent()) {
            if (!open.get().ward().equals(ward.code())) {
                move(actor, open.get(), ward);
            }
            visits.decideAgain(decided(open.get(), slip, decision));
        } else if (!made(slip)) {
            visits.open(fresh(slip, ward, decision));
        }
    }

    /** Another ward takes an open visit over. */
    public void move(Actor actor, StoredVisit visit, VisitRules.Ward ward) {
        visits.move(visit.id(), VisitLife.TABLE.after(visit.state(), VisitLife.Event.MOVE), ward.code(), ward.byStay());
        audit.note(
                actor,
                SlipEvent.VISIT_MOVED,
                visit.id(),
                About.child(visit.child(), visit.mother()),
                Map.of("from", visit.ward(), "to", ward.code()));
    }

    private boolean made(StoredSlip slip) {
        return visits.foremostOf(List.of(slip.child())).stream()
                .anyMatch(visit -> visit.state() == VisitState.VISITED || visit.state() == VisitState.CLOSED);
    }

    private static StoredVisit fresh(StoredSlip slip, VisitRules.Ward ward, VisitRules.Decision decision) {
        return new StoredVisit(
                new VisitId(Ids.next()),
                slip.child(),
                slip.mother(),
                slip.bornOn(),
                VisitKind.valueOf(decision.kind().name()),
                ward.code(),
                ward.byStay(),
                place(slip),
                VisitState.DUE,
                decision.due(),
                decision.latest(),
                decision.ruleVersion(),
                slip.content().worries(),
                decision.lowBirthWeight(),
                false,
                slip.id(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                slip.filedAt());
    }

    private static StoredVisit decided(StoredVisit visit, StoredSlip slip, VisitRules.Decision decision) {
        return new StoredVisit(
                visit.id(),
                visit.child(),
                visit.mother(),
                visit.bornOn(),
                VisitKind.valueOf(decision.kind().name()),
                visit.ward(),
                visit.wardByStay(),
                place(slip),
                visit.state(),
                decision.due(),
                decision.latest(),
                decision.ruleVersion(),
                slip.content().worries(),
                decision.lowBirthWeight(),
                false,
                slip.id(),
                visit.planNote(),
                visit.plannedAt(),
                visit.visitor(),
                visit.version(),
                visit.openedAt());
    }

    private static SlipContent.VisitPlace place(StoredSlip slip) {
        return slip.content().visitWish() == SlipContent.VisitPlace.STAY
                ? SlipContent.VisitPlace.STAY
                : SlipContent.VisitPlace.HOME;
    }
}
