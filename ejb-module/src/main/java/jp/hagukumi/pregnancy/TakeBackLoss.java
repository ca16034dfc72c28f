package jp.hagukumi.pregnancy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.TextBounds;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.notifications.Notices;
import jp.hagukumi.pregnancy.model.PregnancyLife;
import jp.hagukumi.pregnancy.store.CaseRows;
import jp.hagukumi.pregnancy.store.LossRows;
import jp.hagukumi.pregnancy.store.PregnancyRows;
import jp.hagukumi.pregnancy.store.StoredPregnancy;

/** A loss was told or entered by mistake: the pregnancy goes on as it was. What was withdrawn stays withdrawn. */
@Stateless
public class TakeBackLoss {

    private static final TextBounds REASON = TextBounds.line(1, 200);

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    LossRows losses;

    @Inject
    CaseRows cases;

    @Inject
    PregnancyMoves moves;

    @Inject
    Notices notices;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param reason at most 200 code points
     * @throws Refusal {@link PregnancyRefusal#NOTHING_TO_TAKE_BACK}
     */
    public void takeBack(Actor actor, PregnancyId pregnancy, String reason) {
        access.require(actor, PregnancyAction.TAKE_BACK_LOSS, pregnancy);
        if (REASON.flawOf(reason).isPresent()) {
            throw Refusal.at("reason", KernelRefusal.OUT_OF_BOUNDS)
                    .with("min", 1)
                    .with("max", 200);
        }
        var before = pregnancies.lock(pregnancy).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (before.lost() == 0 || losses.takeBack(pregnancy, actor.id(), clock.now()) == 0) {
            throw new Refusal(PregnancyRefusal.NOTHING_TO_TAKE_BACK);
        }
        var none = before.withLost(0);
        if (before.state() == PregnancyState.LOST) {
            var back =
                    moves.move(actor, none, PregnancyLife.Event.TAKE_BACK, Optional.empty(), Optional.empty(), reason);
            asBefore(actor, before, back, reason);
            notices.endSilence(pregnancy.value());
        } else {
            var after = none.next(none.state(), none.endedOn());
            pregnancies.write(after);
            moves.changed(actor, after);
        }
        audit.note(
                actor,
                PregnancyEvent.LOSS_TAKEN_BACK,
                pregnancy,
                List.of(before.woman().value()),
                Map.of());
    }

    /** It goes on from where it was: before the interview, after it, or after the birth. */
    private void asBefore(Actor actor, StoredPregnancy lost, StoredPregnancy back, String reason) {
        var was = cases.stateBefore(lost.id(), PregnancyState.LOST);
        var on = back;
        if (pregnancies.wasInterviewed(lost.id())) {
            on = moves.move(actor, back, PregnancyLife.Event.INTERVIEW, Optional.empty(), Optional.empty(), reason);
        }
        if (was.filter(PregnancyState.DELIVERED::equals).isPresent()) {
            moves.move(actor, on, PregnancyLife.Event.DELIVER, lost.endedOn(), Optional.of("DELIVERED"), reason);
        }
    }
}
