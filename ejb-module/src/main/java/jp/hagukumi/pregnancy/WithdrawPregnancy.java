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
import jp.hagukumi.notifications.Notices;
import jp.hagukumi.pregnancy.model.PregnancyLife;
import jp.hagukumi.pregnancy.store.PregnancyRows;

/** A notice was entered by mistake, for another woman or twice; possible until the interview was held. */
@Stateless
public class WithdrawPregnancy {

    private static final TextBounds REASON = TextBounds.line(1, 200);

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    PregnancyMoves moves;

    @Inject
    Notices notices;

    @Inject
    Audit audit;

    /**
     * @param reason at most 200 code points
     * @throws Refusal {@link KernelRefusal#WRONG_STATE} once the interview was held
     */
    public void withdraw(Actor actor, PregnancyId pregnancy, String reason) {
        access.require(actor, PregnancyAction.WITHDRAW_PREGNANCY, pregnancy);
        if (REASON.flawOf(reason).isPresent()) {
            throw Refusal.at("reason", KernelRefusal.OUT_OF_BOUNDS)
                    .with("min", 1)
                    .with("max", 200);
        }
        var before = pregnancies.lock(pregnancy).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        moves.move(actor, before, PregnancyLife.Event.WITHDRAW, Optional.empty(), Optional.of("WITHDRAWN"), reason);
        notices.silence(pregnancy.value());
        audit.note(
                actor,
                PregnancyEvent.PREGNANCY_WITHDRAWN,
                pregnancy,
                List.of(before.woman().value()),
                Map.of());
    }
}
