package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.announcements.VisitPlanned;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.SlipContent.StayKind;
import jp.hagukumi.births.SlipContent.VisitPlace;
import jp.hagukumi.births.model.VisitLife;
import jp.hagukumi.births.rules.SlipRules;
import jp.hagukumi.births.store.FamilyLocks;
import jp.hagukumi.births.store.RuleTables;
import jp.hagukumi.births.store.SlipRows;
import jp.hagukumi.births.store.StoredVisit;
import jp.hagukumi.births.store.VisitRows;
import jp.hagukumi.identity.Colleagues;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.outbox.Outbox;

/** Day, hour and visitor are agreed with the family by phone; agreed anew, the later plan counts. */
@Stateless
public class PlanVisit {

    private static final int MONTHS_AHEAD = 12;
    private static final int LONGEST_NOTE = 500;

    @Inject
    Access access;

    @Inject
    VisitRows visits;

    @Inject
    SlipRows slips;

    @Inject
    Colleagues colleagues;

    @Inject
    FamilyLocks locks;

    @Inject
    RuleTables rules;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @throws Refusal {@link SlipRefusal#NOT_A_VISITOR_OF_THE_WARD}, {@link SlipRefusal#VISITOR_BUSY} where the visitor has
     *     another visit within that time, {@link KernelRefusal#WRONG_STATE}, {@link KernelRefusal#CHANGED_MEANWHILE}
     */
    public void plan(Actor actor, VisitId visit, VisitPlan plan) {
        access.require(actor, SlipAction.PLAN_VISIT, visit);
        var stored = visits.lock(visit).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (plan.version().filter(seen -> seen != stored.version()).isPresent()) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        var state = VisitLife.TABLE.after(stored.state(), VisitLife.Event.PLAN);
        var place = plan.place().orElse(stored.place());
        var at = plan.at().atZone(CityClock.TOKYO).toInstant();
        judge(stored, plan, place, at);
        var minutes = rules.measures().visitMinutes(stored.bornOn()).value();
        // Two planners who send the same nurse wait for each other here; the constraint is what proves it.
        locks.hold(plan.visitor().value());
        var written = visits.plan(
                visit,
                state,
                new VisitRows.Plan(at, at.plus(Duration.ofMinutes(minutes)), plan.visitor(), place, plan.note()));
        if (!written) {
            throw Refusal.at("at", SlipRefusal.VISITOR_BUSY);
        }
        outbox.record(
                actor,
                new VisitPlanned(
                        visit.value(),
                        stored.child().value(),
                        stored.mother().map(PersonId::value),
                        stored.version() + 1,
                        at));
        audit.note(
                actor,
                SlipEvent.VISIT_PLANNED,
                visit,
                About.child(stored.child(), stored.mother()),
                Map.of(
                        "at",
                        at.toString(),
                        "visitor",
                        plan.visitor().value().toString(),
                        "from",
                        stored.state().name()));
    }

    private void judge(StoredVisit visit, VisitPlan plan, VisitPlace place, Instant at) {
        SlipRules.flawOf(new SlipRules.Text("note", plan.note(), LONGEST_NOTE)).ifPresent(flaw -> {
            throw Refusal.of(List.of(SlipJudgement.refusalOf(flaw)));
        });
        if (at.isBefore(clock.now())) {
            throw Refusal.at("at", SlipRefusal.PLANNED_IN_THE_PAST);
        }
        if (plan.at().toLocalDate().isAfter(clock.today().plusMonths(MONTHS_AHEAD))) {
            throw Refusal.at("at", SlipRefusal.PLANNED_TOO_FAR_AHEAD);
        }
        if (place == VisitPlace.NONE || (place == VisitPlace.STAY && !staysAway(visit))) {
            throw Refusal.at("place", SlipRefusal.NO_STAY_TO_VISIT);
        }
        var mayGo =
                colleagues.holding(Role.HEALTH_NURSE, visit.ward(), plan.at().toLocalDate());
        if (mayGo.stream().noneMatch(nurse -> nurse.id().equals(plan.visitor()))) {
            throw Refusal.at("visitorId", SlipRefusal.NOT_A_VISITOR_OF_THE_WARD);
        }
    }

    private boolean staysAway(StoredVisit visit) {
        return Optional.of(visit.slip())
                .flatMap(slips::find)
                .filter(slip -> slip.content().stay().kind() != StayKind.HOME)
                .isPresent();
    }
}
