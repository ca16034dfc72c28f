package jp.hagukumi.pregnancy.consultation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Finding;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.store.CareNotes;
import jp.hagukumi.pregnancy.store.PregnancyRows;

/** The nurse writes the plan of support with her, or its next version; earlier ones stay readable. */
@Stateless
public class WriteSupportPlan {

    private static final int LONGEST_AIMS = 1000;
    private static final int LONGEST_WHAT = 300;
    private static final int LONGEST_WHO = 100;
    private static final int MOST_STEPS = 20;

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    CareNotes notes;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param seen version that was seen; 0 where there was none
     * @return the version written
     * @throws Refusal {@link KernelRefusal#CHANGED_MEANWHILE}, {@link ConsultationRefusal#STEP_MISSING}, {@link
     *     ConsultationRefusal#REVIEW_BEFORE_AGREEMENT}, {@link ConsultationRefusal#DAY_IN_THE_FUTURE}
     */
    public int write(Actor actor, PregnancyId id, SupportPlan plan, int seen) {
        access.require(actor, ConsultationAction.WRITE_SUPPORT_PLAN, id);
        var pregnancy = pregnancies.lock(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        judge(plan);
        if (notes.planVersionOf(id) != seen) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        notes.write(id, seen + 1, plan, new StaffId(actor.id()), clock.now());
        audit.note(
                actor,
                ConsultationEvent.SUPPORT_PLAN_WRITTEN,
                id,
                List.of(pregnancy.woman().value()),
                Map.of("version", String.valueOf(seen + 1)));
        return seen + 1;
    }

    private void judge(SupportPlan plan) {
        var findings = new ArrayList<Finding>();
        CareWords.flawOf("aims", plan.aims(), LONGEST_AIMS).ifPresent(findings::add);
        if (plan.steps().isEmpty() || plan.steps().size() > MOST_STEPS) {
            findings.add(Finding.at("steps", ConsultationRefusal.STEP_MISSING));
        }
        for (var at = 0; at < plan.steps().size(); at++) {
            var step = plan.steps().get(at);
            CareWords.flawOf("steps." + at + ".what", step.what(), LONGEST_WHAT).ifPresent(findings::add);
            CareWords.flawOf("steps." + at + ".who", step.who(), LONGEST_WHO).ifPresent(findings::add);
        }
        if (plan.agreedOn().filter(day -> day.isAfter(clock.today())).isPresent()) {
            findings.add(Finding.at("agreedOn", ConsultationRefusal.DAY_IN_THE_FUTURE));
        }
        if (plan.agreedOn().filter(plan.reviewOn()::isBefore).isPresent()) {
            findings.add(Finding.at("reviewOn", ConsultationRefusal.REVIEW_BEFORE_AGREEMENT));
        }
        if (!findings.isEmpty()) {
            throw Refusal.of(findings);
        }
    }
}
