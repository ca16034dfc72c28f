package jp.hagukumi.pregnancy.weeks;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.weeks.store.WeightRows;

/** She takes out a weight that she entered by mistake. */
@Stateless
public class RemoveWeight {

    @Inject
    Access access;

    @Inject
    WeightRows weights;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    public void remove(Actor actor, WeightId weight) {
        access.require(actor, WeeksAction.REMOVE_WEIGHT, weight);
        weights.remove(weight, clock.now());
        audit.note(actor, WeeksEvent.WEIGHT_REMOVED, weight, List.of(actor.id()), Map.of());
    }
}
