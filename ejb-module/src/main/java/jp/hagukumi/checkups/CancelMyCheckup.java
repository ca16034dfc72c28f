package jp.hagukumi.checkups;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;

/** A guardian calls the date off; the city still owes the checkup, and the family chooses another date itself. */
@Stateless
public class CancelMyCheckup {

    @Inject
    Access access;

    @Inject
    MyCheckups mine;

    @Inject
    DateChanging changing;

    @Inject
    Audit audit;

    /** @throws Refusal those of {@link DateChanging#cancel} */
    public void cancel(Actor actor, CheckupId id, int seen) {
        access.require(actor, CheckupsAction.CANCEL_MY_CHECKUP, id);
        mine.requireOpen(actor, id);
        var cancelled = changing.cancel(actor, id, seen);
        audit.note(
                actor,
                CheckupsEvent.CHECKUP_CANCELLED,
                id,
                List.of(cancelled.child().value()));
    }
}
