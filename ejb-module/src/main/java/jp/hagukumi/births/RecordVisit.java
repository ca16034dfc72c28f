package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.model.VisitLife;
import jp.hagukumi.births.rules.SlipRules;
import jp.hagukumi.births.store.StoredVisit;
import jp.hagukumi.births.store.VisitFindings;
import jp.hagukumi.births.store.VisitRows;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** The nurse writes down what the visit found. Everything wrong with it is told at once. */
@Stateless
public class RecordVisit {

    private static final int LONGEST_WORDS = 2000;

    @Inject
    Access access;

    @Inject
    VisitRows visits;

    @Inject
    VisitFindings findings;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    public void record(Actor actor, VisitId visit, VisitRecord found) {
        access.require(actor, SlipAction.RECORD_VISIT, visit);
        var stored = visits.lock(visit).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var state = VisitLife.TABLE.after(stored.state(), VisitLife.Event.RECORD);
        var wrong = judge(stored, found);
        if (!wrong.isEmpty()) {
            throw Refusal.of(wrong);
        }
        findings.record(visit, new StaffId(actor.id()), found, clock.now());
        visits.changeState(visit, state);
        audit.note(
                actor,
                SlipEvent.VISIT_RECORDED,
                visit,
                About.child(stored.child(), stored.mother()),
                Map.of("followUp", found.followUp().name()));
    }

    private List<Finding> judge(StoredVisit visit, VisitRecord found) {
        var wrong = new ArrayList<Finding>();
        if (found.visitedAt().atZone(CityClock.TOKYO).toInstant().isAfter(clock.now())) {
            wrong.add(Finding.at("visitedAt", SlipRefusal.VISITED_IN_THE_FUTURE));
        }
        if (found.visitedAt().toLocalDate().isBefore(visit.bornOn())) {
            wrong.add(Finding.at("visitedAt", SlipRefusal.VISITED_BEFORE_BIRTH));
        }
        outside("childWeightGrams", found.childWeightGrams(), 300, 15000).ifPresent(wrong::add);
        outside("epdsScore", found.epdsScore(), 0, 30).ifPresent(wrong::add);
        List.of(
                        new SlipRules.Text("findings", found.findings(), LONGEST_WORDS),
                        new SlipRules.Text("advice", found.advice(), LONGEST_WORDS))
                .forEach(text ->
                        SlipRules.flawOf(text).map(SlipJudgement::refusalOf).ifPresent(wrong::add));
        return wrong;
    }

    private static Optional<Finding> outside(String field, Optional<Integer> number, int least, int most) {
        return number.filter(value -> value < least || value > most)
                .map(value -> new Finding(
                        field,
                        KernelRefusal.OUT_OF_BOUNDS,
                        Map.of("min", String.valueOf(least), "max", String.valueOf(most))));
    }
}
