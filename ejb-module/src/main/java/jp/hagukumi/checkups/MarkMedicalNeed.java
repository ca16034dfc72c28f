package jp.hagukumi.checkups;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** A nurse says that a child needs more time, or that it does not: places of its own are found for it from now on. */
@Stateless
public class MarkMedicalNeed {

    @Inject
    Access access;

    @Inject
    CheckupRows checkups;

    @Inject
    Audit audit;

    /** The place that the child has stays; whoever moves it is offered bands apart. */
    public void mark(Actor actor, CheckupId id, boolean medical) {
        access.require(actor, CheckupsAction.MARK_MEDICAL_NEED, id);
        var checkup = checkups.lock(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        checkups.markMedical(id, medical);
        audit.note(
                actor,
                CheckupsEvent.MEDICAL_NEED_MARKED,
                id,
                List.of(checkup.child().value()),
                Map.of("medical", String.valueOf(medical)));
    }
}
