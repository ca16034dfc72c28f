package jp.hagukumi.pregnancy.results;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.TextBounds;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.results.model.SentResultLife;
import jp.hagukumi.pregnancy.results.store.SentRows;

/** What was sent belongs to nobody of this city: it stays as it was sent, and the list has it no more. */
@Stateless
public class DismissSetAside {

    private static final TextBounds REASON = TextBounds.lines(1, 500);

    @Inject
    Access access;

    @Inject
    SentRows sent;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param reason what was found out, and with whom it was talked about; at most 500 code points
     * @throws Refusal {@link ResultRefusal#NOT_SET_ASIDE} where a colleague or the clinic was first
     */
    public void dismiss(Actor actor, SentResultId result, String reason) {
        access.require(actor, ResultAction.DISMISS, result);
        if (REASON.flawOf(reason).isPresent()) {
            throw Refusal.at("reason", KernelRefusal.OUT_OF_BOUNDS)
                    .with("min", 1)
                    .with("max", 500);
        }
        var waiting = sent.lock(result).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (waiting.state() != SentResultState.SET_ASIDE) {
            throw new Refusal(ResultRefusal.NOT_SET_ASIDE).with("state", waiting.state());
        }
        sent.move(
                result,
                SentResultLife.TABLE.after(waiting.state(), SentResultLife.Event.DISMISS),
                new SentRows.Settling(actor.id(), Optional.of(reason), clock.now()));
        audit.note(actor, ResultEvent.RESULT_DISMISSED, result, List.of());
    }
}
