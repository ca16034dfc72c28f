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

/** The woman tells of a loss herself, as much of it as she wishes to. */
@Stateless
public class TellLoss {

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    LossTaking taking;

    @Inject
    Audit audit;

    /** @throws Refusal as {@link LossTaking#take} */
    public void tell(Actor actor, PregnancyId pregnancy, Loss loss) {
        access.require(actor, PregnancyAction.TELL_LOSS, pregnancy);
        var before = pregnancies.lock(pregnancy).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        taking.take(actor, before, loss, Loss.ToldBy.WOMAN);
        audit.note(
                actor,
                PregnancyEvent.LOSS_TOLD,
                pregnancy,
                List.of(before.woman().value()),
                Map.of());
    }
}
