package jp.hagukumi.pregnancy.care;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.pregnancy.care.model.PostnatalApplicationLife;
import jp.hagukumi.pregnancy.care.store.ApplicationRows;
import jp.hagukumi.pregnancy.store.PregnancyRows;

/** She takes her application back before it is decided; she may apply again. */
@Stateless
public class WithdrawMyPostnatalApplication {

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    ApplicationRows applications;

    @Inject
    Audit audit;

    /**
     * @param seen version of the application
     * @throws Refusal {@link KernelRefusal#CHANGED_MEANWHILE}, {@link KernelRefusal#WRONG_STATE}
     */
    public void withdraw(Actor actor, PostnatalApplicationId id, int seen) {
        access.require(actor, PostnatalAction.WITHDRAW_MY_APPLICATION, id);
        var pregnancy = applications
                .find(id)
                .flatMap(found -> pregnancies.lock(found.pregnancy()))
                .orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var application = applications.find(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (application.version() != seen) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        applications.end(
                id, PostnatalApplicationLife.TABLE.after(application.state(), PostnatalApplicationLife.Event.WITHDRAW));
        audit.note(
                actor,
                PostnatalEvent.APPLICATION_WITHDRAWN,
                id,
                List.of(pregnancy.woman().value()));
    }
}
