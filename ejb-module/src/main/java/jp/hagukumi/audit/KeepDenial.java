package jp.hagukumi.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.audit.store.AuditRows;
import jp.hagukumi.kernel.access.Action;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.DenialLog;
import jp.hagukumi.kernel.time.CityClock;

/** Writes a denial in a transaction of its own, so that it outlives the work that the refusal rolls back. */
@Stateless
public class KeepDenial implements DenialLog {

    @Inject
    AuditRows rows;

    @Inject
    CityClock clock;

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void denied(Actor actor, Action action, Optional<UUID> resource) {
        rows.append(
                actor,
                AuditTrail.DENIED.code(),
                AuditTrail.DENIED.telling(),
                resource.isPresent() ? "Resource" : "",
                resource.orElse(Actor.NOBODY),
                List.of(),
                Map.of("action", action.code()),
                clock.now());
    }
}
