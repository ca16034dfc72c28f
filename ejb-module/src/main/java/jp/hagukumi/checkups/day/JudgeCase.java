package jp.hagukumi.checkups.day;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.CheckupState;
import jp.hagukumi.checkups.day.rules.CaseRules;
import jp.hagukumi.checkups.day.rules.MedicalJudgement;
import jp.hagukumi.checkups.day.rules.SupportJudgement;
import jp.hagukumi.checkups.day.store.CaseRows;
import jp.hagukumi.checkups.day.store.StoredCase;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** A first person judges: medically, and apart from that what support is needed. May be judged anew until it is decided. */
@Stateless
public class JudgeCase {

    @Inject
    Access access;

    @Inject
    DayCases opening;

    @Inject
    DayTables tables;

    @Inject
    CaseRows cases;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param medical such as {@code OBSERVE}
     * @param support such as {@code ADVICE}
     * @param seen version of the case that was seen
     * @throws Refusal {@link DayRefusal#NOT_EXAMINED_YET}, {@link DayRefusal#NOT_TO_BE_DECIDED} where the judgement contradicts the
     *     findings, {@link DayRefusal#NO_SUCH_ITEM}, {@link jp.hagukumi.kernel.refusal.KernelRefusal#CHANGED_MEANWHILE}
     */
    public void judge(Actor actor, CheckupId id, String medical, String support, int seen) {
        access.require(actor, DayAction.JUDGE_CASE, id);
        var judged = new StoredCase.Judged(
                DayCases.word(MedicalJudgement.class, medical, "medical", DayRefusal.NO_SUCH_ITEM),
                DayCases.word(SupportJudgement.class, support, "support", DayRefusal.NO_SUCH_ITEM),
                actor.id(),
                clock.now());
        var open = opening.seen(id, seen);
        if (open.checkup().state() != CheckupState.EXAMINED) {
            throw new Refusal(DayRefusal.NOT_EXAMINED_YET);
        }
        var facts = opening.facts(open);
        var missing = tables.cases()
                .contradictions(new CaseRules.Facts(
                        facts.kind(),
                        facts.on(),
                        facts.done(),
                        facts.organs(),
                        Optional.of(judged.medical()),
                        Optional.of(judged.support()),
                        Optional.empty()));
        if (!missing.isEmpty()) {
            throw DayCases.notToBeDecided(missing);
        }
        cases.judge(open.found(), Optional.of(judged));
        audit.note(
                actor,
                DayEvent.CASE_JUDGED,
                id,
                List.of(open.checkup().child().value()),
                Map.of("medical", judged.medical().name()));
    }
}
