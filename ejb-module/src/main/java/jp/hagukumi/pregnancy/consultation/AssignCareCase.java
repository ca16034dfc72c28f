package jp.hagukumi.pregnancy.consultation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.store.CareRows;
import jp.hagukumi.pregnancy.store.StoredCare;

/** A case gets a nurse of its ward, or goes back to the pool. */
@Stateless
public class AssignCareCase {

    @Inject
    Access access;

    @Inject
    CareRows cases;

    @Inject
    NursesOfWard nurses;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param nurse empty: the pool
     * @param seen version of the case
     * @throws Refusal {@link ConsultationRefusal#NOT_A_NURSE_OF_THE_WARD}, {@link KernelRefusal#CHANGED_MEANWHILE}
     */
    public void assign(Actor actor, PregnancyId id, Optional<StaffId> nurse, int seen) {
        access.require(actor, ConsultationAction.ASSIGN_CARE_CASE, id);
        var care = cases.lock(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (care.version() != seen) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        nurse.ifPresent(taking -> nurses.require("nurse", taking, care.ward()));
        cases.write(
                new StoredCare(
                        id, care.woman(), care.ward(), nurse, care.state(), care.grade(), care.dueOn(), care.version()),
                clock.now());
        cases.owned(id, nurse, actor.id(), clock.now());
        audit.note(
                actor,
                ConsultationEvent.CARE_CASE_ASSIGNED,
                id,
                List.of(care.woman().value()),
                Map.of("nurse", nurse.map(StaffId::toString).orElse("pool")));
    }
}
