package jp.hagukumi.grants;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.grants.model.LineLife;
import jp.hagukumi.grants.store.CaseRows;
import jp.hagukumi.grants.store.LineRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** A line held because the woman has died is paid after all, to whom the law names, or ended. */
@Stateless
public class DecideHeldLine {

    @Inject
    Access access;

    @Inject
    CaseRows cases;

    @Inject
    LineRows lines;

    @Inject
    GrantAwarding awarding;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** @param pay false where nothing is owed any more */
    public void decide(Actor actor, LineId line, boolean pay) {
        access.require(actor, GrantsAction.DECIDE_HELD, line);
        var held = lines.lock(List.of(line.value())).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (held.state() != LineState.HELD) {
            throw new Refusal(KernelRefusal.WRONG_STATE)
                    .with("state", held.state())
                    .with("allowed", "");
        }
        if (pay) {
            lines.move(
                    List.of(line.value()),
                    LineLife.TABLE.after(held.state(), LineLife.Event.GO_ON),
                    Optional.empty(),
                    clock.now());
        } else {
            awarding.cancel(actor, List.of(held), "WOMAN_DIED");
        }
        audit.note(
                actor,
                GrantsEvent.HELD_LINE_DECIDED,
                line,
                cases.find(held.pregnancy()).map(known -> known.woman().value()).stream()
                        .toList());
    }
}
