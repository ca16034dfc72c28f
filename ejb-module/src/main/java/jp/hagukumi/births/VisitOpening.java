package jp.hagukumi.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.model.VisitLife;
import jp.hagukumi.births.rules.VisitRules;
import jp.hagukumi.births.store.Newborns;
import jp.hagukumi.births.store.Newborns.Newborn;
import jp.hagukumi.births.store.RuleTables;
import jp.hagukumi.births.store.SlipRows;
import jp.hagukumi.births.store.StoredSlip;
import jp.hagukumi.births.store.StoredVisit;
import jp.hagukumi.births.store.VisitRows;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonFacts;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;

/** The visit that a slip leads to: opened by the first, decided again by each later one. */
@ApplicationScoped
public class VisitOpening {

    @Inject
    VisitRows visits;

    @Inject
    SlipRows slips;

    @Inject
    Newborns newborns;

    @Inject
    People people;

    @Inject
    RuleTables rules;

    @Inject
    Audit audit;

    /** A visit that was made already is not opened again by a later version. */
    public void follow(Actor actor, StoredSlip slip, VisitRules.Ward ward, VisitRules.Decision decision) {
        var open = visits.lockOpen(slip.child());
        if (open.isPresent()) {
            if (!open.get().ward().equals(ward.code())) {
                move(actor, open.get(), ward);
            }
            visits.decideAgain(decided(open.get(), place(slip), slip, decision, slip.bornOn(), false));
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

    /** A corrected certificate: the visits still to be made or followed up are decided again; a change of judgement is marked. */
    public void judgeAgain(Actor actor, PersonId child) {
        var newborn = newborns.find(child);
        if (newborn.isEmpty()) {
            return;
        }
        for (var visit : visits.lockLivingAround(child.value())) {
            var slip = slips.find(visit.slip());
            if (visit.child().equals(child) && slip.isPresent()) {
                judgeAgain(actor, visit, slip.get(), newborn.get());
            }
        }
    }

    private void judgeAgain(Actor actor, StoredVisit visit, StoredSlip slip, Newborn newborn) {
        var decision = rules.visits()
                .decide(new VisitRules.Facts(
                        newborn.bornOn(),
                        newborn.grams(),
                        Optional.of(visit.ward()),
                        Optional.empty(),
                        false,
                        slip.content().visitWish() == SlipContent.VisitPlace.NONE));
        var otherWeight = decision.lowBirthWeight() != visit.lowBirthWeight();
        if (!otherWeight
                && decision.due().equals(visit.dueOn())
                && newborn.bornOn().equals(visit.bornOn())) {
            return;
        }
        visits.decideAgain(decided(
                visit, visit.place(), slip, decision, newborn.bornOn(), visit.weightCorrected() || otherWeight));
        audit.note(
                actor,
                SlipEvent.WEIGHT_JUDGED_AGAIN,
                visit.id(),
                About.child(visit.child(), visit.mother()),
                Map.of(
                        "lowBirthWeight",
                        String.valueOf(decision.lowBirthWeight()),
                        "ruleVersion",
                        decision.ruleVersion()));
    }

    /**
     * Somebody of the family lives in another ward now, or was entered in the register: open visits that belong to the ward of
     * residence go there, and the slip with them. Asked of the register of this moment, so messages may come in any order.
     */
    public void followResidence(Actor actor, UUID person) {
        for (var visit : visits.lockLivingAround(person)) {
            var residence = people.find(visit.child())
                    .flatMap(PersonFacts::ward)
                    .or(() -> visit.mother().flatMap(people::find).flatMap(PersonFacts::ward));
            if (!visit.wardByStay()
                    && VisitLife.TABLE
                            .target(visit.state(), VisitLife.Event.MOVE)
                            .isPresent()) {
                residence.filter(ward -> !ward.equals(visit.ward())).ifPresent(ward -> {
                    move(actor, visit, new VisitRules.Ward(ward, false));
                    slips.changeWard(visit.slip(), ward);
                });
            }
        }
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

    private static StoredVisit decided(
            StoredVisit visit,
            SlipContent.VisitPlace place,
            StoredSlip slip,
            VisitRules.Decision decision,
            LocalDate bornOn,
            boolean weightCorrected) {
        return new StoredVisit(
                visit.id(),
                visit.child(),
                visit.mother(),
                bornOn,
                VisitKind.valueOf(decision.kind().name()),
                visit.ward(),
                visit.wardByStay(),
                place,
                visit.state(),
                decision.due(),
                decision.latest(),
                decision.ruleVersion(),
                slip.content().worries(),
                decision.lowBirthWeight(),
                weightCorrected,
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
