package jp.hagukumi.pregnancy.intake;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.store.IntakeStatuses;

/** Whoever put right what the portal refused lets the statuses go again. */
@Stateless
public class RetryStatuses {

    @Inject
    Access access;

    @Inject
    IntakeStatuses statuses;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** @return how many go again */
    public int retry(Actor actor) {
        access.require(actor, IntakeAction.RETRY_STATUS);
        var again = statuses.retry(clock.now());
        audit.note(actor, IntakeEvent.STATUS_RETRIED, Map.of("count", String.valueOf(again)));
        return again;
    }
}
