package jp.hagukumi.checkups.day;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.day.store.CaseRows;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** Health staff read the case of a child of the day. */
@Stateless
public class ReadCase {

    @Inject
    Access access;

    @Inject
    CheckupRows checkups;

    @Inject
    CaseRows cases;

    @Inject
    CaseViewing viewing;

    @Inject
    Audit audit;

    /** @throws Refusal {@link KernelRefusal#NOT_FOUND} where the child was not received */
    public CaseSheet read(Actor actor, CheckupId id) {
        access.require(actor, DayAction.READ_CASE, id);
        var checkup = checkups.find(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var found = cases.find(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        audit.note(actor, DayEvent.CASE_READ, id, List.of(checkup.child().value()));
        return viewing.sheet(actor, new DayCases.Open(checkup, found));
    }
}
