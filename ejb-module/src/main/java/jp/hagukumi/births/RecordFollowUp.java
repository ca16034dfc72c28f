package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.model.VisitLife;
import jp.hagukumi.births.rules.SlipRules;
import jp.hagukumi.births.store.VisitFindings;
import jp.hagukumi.births.store.VisitRows;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** The nurse writes down what followed a visit, and closes it when nothing more follows. */
@Stateless
public class RecordFollowUp {

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

    public void follow(Actor actor, VisitId visit, FollowUp followUp) {
        access.require(actor, SlipAction.RECORD_FOLLOW_UP, visit);
        var stored = visits.lock(visit).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var event = followUp.close() ? VisitLife.Event.CLOSE : VisitLife.Event.FOLLOW;
        var state = VisitLife.TABLE.after(stored.state(), event);
        SlipRules.flawOf(new SlipRules.Text("text", Optional.of(followUp.text()), LONGEST_WORDS))
                .ifPresent(flaw -> {
                    throw Refusal.of(List.of(SlipJudgement.refusalOf(flaw)));
                });
        findings.follow(visit, new StaffId(actor.id()), followUp, clock.now());
        visits.changeState(visit, state);
        audit.note(
                actor,
                SlipEvent.FOLLOW_UP_RECORDED,
                visit,
                About.child(stored.child(), stored.mother()),
                Map.of("kind", followUp.kind().name(), "state", state.name()));
    }
}
