package jp.hagukumi.pregnancy.consultation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.model.CareLife;
import jp.hagukumi.pregnancy.store.CareRows;
import jp.hagukumi.pregnancy.store.PregnancyRows;
import jp.hagukumi.pregnancy.store.StoredCare;

/** After the birth or a loss, when nothing more is to be done, the nurse closes the case; while the pregnancy goes on nobody does. */
@Stateless
public class CloseCareCase {

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    CareRows cases;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param seen version of the case
     * @throws Refusal {@link ConsultationRefusal#STILL_GOES_ON}, {@link KernelRefusal#WRONG_STATE}, {@link
     *     KernelRefusal#CHANGED_MEANWHILE}
     */
    public void close(Actor actor, PregnancyId id, int seen) {
        access.require(actor, ConsultationAction.CLOSE_CARE_CASE, id);
        var pregnancy = pregnancies.lock(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var care = cases.lock(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (care.version() != seen) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        if (pregnancy.state().goesOn()) {
            throw new Refusal(ConsultationRefusal.STILL_GOES_ON);
        }
        cases.write(
                new StoredCare(
                        id,
                        care.woman(),
                        care.ward(),
                        care.nurse(),
                        CareLife.TABLE.after(care.state(), CareLife.Event.CLOSE),
                        care.grade(),
                        care.dueOn(),
                        care.version()),
                clock.now());
        audit.note(
                actor,
                ConsultationEvent.CARE_CASE_CLOSED,
                id,
                List.of(care.woman().value()),
                Map.of("state", pregnancy.state().name()));
    }
}
