package jp.hagukumi.checkups;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.store.RecallRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** A child that did not come, whom to call about it and what was done already. */
@Stateless
public class ReadRecall {

    @Inject
    Access access;

    @Inject
    RecallRows recall;

    @Inject
    RecallViewing viewing;

    @Inject
    Audit audit;

    /** @throws Refusal {@link CheckupsRefusal#NOT_TO_BE_RECALLED} where nothing was ever missed */
    public RecallSheet read(Actor actor, CheckupId id) {
        access.require(actor, CheckupsAction.READ_RECALL, id);
        var found = recall.find(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (found.misses() == 0) {
            throw new Refusal(CheckupsRefusal.NOT_TO_BE_RECALLED);
        }
        audit.note(
                actor,
                CheckupsEvent.RECALL_READ,
                id,
                List.of(found.checkup().child().value()));
        return viewing.sheet(found);
    }
}
