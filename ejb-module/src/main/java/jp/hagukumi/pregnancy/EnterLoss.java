package jp.hagukumi.pregnancy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.pregnancy.store.PregnancyRows;

/** A member of the health staff enters what the woman, her family or a clinic said. */
@Stateless
public class EnterLoss {

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    LossTaking taking;

    @Inject
    Audit audit;

    /** @throws Refusal as {@link LossTaking#take} */
    public void enter(Actor actor, PregnancyId pregnancy, Loss loss, Loss.ToldBy toldBy) {
        access.require(actor, PregnancyAction.ENTER_LOSS, pregnancy);
        var before = pregnancies.lock(pregnancy).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        taking.take(actor, before, loss, toldBy);
        audit.note(
                actor,
                PregnancyEvent.LOSS_ENTERED,
                pregnancy,
                List.of(before.woman().value()),
                Map.of());
    }
}
