package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.SlipContent.VisitPlace;
import jp.hagukumi.births.model.VisitLife;
import jp.hagukumi.births.store.CallOffRows;
import jp.hagukumi.births.store.NewbornRows;
import jp.hagukumi.births.store.SlipRows;
import jp.hagukumi.births.store.StoredSlip;
import jp.hagukumi.births.store.StoredVisit;
import jp.hagukumi.births.store.VisitFindings;
import jp.hagukumi.births.store.VisitRows;
import jp.hagukumi.identity.Colleagues;
import jp.hagukumi.identity.Colleagues.Colleague;
import jp.hagukumi.identity.People;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Action;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** The health staff opens the sheet of one visit: worrying answers first, where to go, who may be sent, what comes next. */
@Stateless
public class ReadVisitSheet {

    @Inject
    Access access;

    @Inject
    VisitRows visits;

    @Inject
    SlipRows slips;

    @Inject
    NewbornRows newborns;

    @Inject
    VisitFindings findings;

    @Inject
    CallOffRows callOffs;

    @Inject
    VisitLines lines;

    @Inject
    People people;

    @Inject
    Colleagues colleagues;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    public VisitSheet read(Actor actor, VisitId visit) {
        access.require(actor, SlipAction.READ_VISIT_SHEET, visit);
        var stored = visits.find(visit).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var slip = slips.find(stored.slip()).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var allowed = allowed(actor, stored);
        var sheet = new VisitSheet(
                lines.of(List.of(stored)).get(0),
                slip.id(),
                SheetAnswers.of(stored, slip, newborns.certified(stored.child())),
                place(stored, slip),
                phone(stored, slip),
                stored.planNote(),
                findings.recordOf(visit),
                followUps(visit),
                calledOff(visit),
                allowed.contains(VisitSheet.Next.PLAN) ? visitors(stored) : List.of(),
                allowed);
        audit.note(
                actor,
                SlipEvent.VISIT_SHEET_READ,
                visit,
                About.child(stored.child(), stored.mother()),
                Map.of("state", stored.state().name()));
        return sheet;
    }

    /** After a death nobody goes anywhere: neither place nor phone is shown. */
    private Optional<String> place(StoredVisit visit, StoredSlip slip) {
        if (visit.state() == VisitState.STOPPED) {
            return Optional.empty();
        }
        if (visit.place() == VisitPlace.STAY) {
            return slip.content().stay().address();
        }
        return people.find(visit.child())
                .flatMap(child -> child.address())
                .or(() -> visit.mother().flatMap(people::find).flatMap(mother -> mother.address()))
                .map(Places::of);
    }

    private static Optional<String> phone(StoredVisit visit, StoredSlip slip) {
        return visit.state() == VisitState.STOPPED
                ? Optional.empty()
                : Optional.of(slip.content().motherPhone());
    }

    private List<VisitSheet.Followed> followUps(VisitId visit) {
        var kept = findings.followUpsOf(visit);
        var names = colleagues.namesOf(
                kept.stream().map(VisitFindings.Kept::by).distinct().toList());
        return kept.stream()
                .map(one -> new VisitSheet.Followed(
                        one.at(),
                        names.getOrDefault(one.by(), ""),
                        one.followUp().kind(),
                        one.followUp().text(),
                        one.followUp().close()))
                .toList();
    }

    private List<VisitSheet.CalledOff> calledOff(VisitId visit) {
        return callOffs.of(visit).stream()
                .map(one -> new VisitSheet.CalledOff(
                        LocalDateTime.ofInstant(one.plannedAt(), CityClock.TOKYO), one.reason(), one.note()))
                .toList();
    }

    private List<Colleague> visitors(StoredVisit visit) {
        return colleagues.holding(Role.HEALTH_NURSE, visit.ward(), clock.today());
    }

    /** What the state allows and the reader may do. */
    private Set<VisitSheet.Next> allowed(Actor actor, StoredVisit visit) {
        var next = EnumSet.noneOf(VisitSheet.Next.class);
        var events = VisitLife.TABLE.allowedFrom(visit.state());
        Map.<VisitLife.Event, Map.Entry<VisitSheet.Next, Action>>of(
                        VisitLife.Event.PLAN, Map.entry(VisitSheet.Next.PLAN, SlipAction.PLAN_VISIT),
                        VisitLife.Event.CALL_OFF, Map.entry(VisitSheet.Next.CALL_OFF, SlipAction.CALL_OFF_VISIT),
                        VisitLife.Event.RECORD, Map.entry(VisitSheet.Next.RECORD, SlipAction.RECORD_VISIT),
                        VisitLife.Event.CLOSE, Map.entry(VisitSheet.Next.CLOSE, SlipAction.RECORD_FOLLOW_UP))
                .forEach((event, step) -> {
                    if (events.contains(event) && access.may(actor, step.getValue(), visit.id())) {
                        next.add(step.getKey());
                    }
                });
        return next;
    }
}
