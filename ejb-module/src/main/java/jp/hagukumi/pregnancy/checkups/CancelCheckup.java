package jp.hagukumi.pregnancy.checkups;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.TextBounds;
import jp.hagukumi.pregnancy.checkups.store.CheckupRows;
import jp.hagukumi.pregnancy.store.PregnancyRows;

/** A result was wrong: it counts no more, its voucher is given back, and the right one is entered anew. */
@Stateless
public class CancelCheckup {

    private static final TextBounds REASON = TextBounds.line(1, 200);

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    CheckupRows checkups;

    @Inject
    CheckupTaking taking;

    @Inject
    Audit audit;

    /**
     * @param reason at most 200 code points
     * @throws Refusal {@link CheckupRefusal#ALREADY_CANCELLED}
     */
    public void cancel(Actor actor, CheckupId checkup, String reason) {
        access.require(actor, CheckupAction.CANCEL_CHECKUP, checkup);
        if (REASON.flawOf(reason).isPresent()) {
            throw Refusal.at("reason", KernelRefusal.OUT_OF_BOUNDS)
                    .with("min", 1)
                    .with("max", 200);
        }
        var result = checkups.lock(checkup).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (result.cancelledAt().isPresent()) {
            throw new Refusal(CheckupRefusal.ALREADY_CANCELLED);
        }
        taking.cancel(actor, result, reason);
        var woman = pregnancies.find(result.pregnancy()).orElseThrow().woman();
        audit.note(actor, CheckupEvent.CHECKUP_CANCELLED, checkup, List.of(woman.value()), Map.of());
    }
}
