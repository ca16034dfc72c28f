package jp.hagukumi.outbox;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.outbox.store.Deliveries;

/** An administrator sees which deliveries were tried enough and wait for a person. */
@Stateless
public class ListStuckDeliveries {

    private static final int MOST = 200;

    @Inject
    Access access;

    @Inject
    Deliveries deliveries;

    @Inject
    Audit audit;

    /**
     * A stuck delivery, without what it says.
     *
     * @param error what went wrong the last time: a refusal's code or the kind of failure
     * @param correlation the mark under which the log tells more
     */
    public record Stuck(
            MessageId message,
            String recipient,
            String kind,
            int attempts,
            Optional<String> error,
            String correlation,
            Instant recordedAt) {}

    /** @return at most 200, the oldest first */
    public List<Stuck> list(Actor actor) {
        access.require(actor, OutboxAction.LIST_STUCK_DELIVERIES);
        var stuck = deliveries.stuck(MOST).stream()
                .map(one -> new Stuck(
                        new MessageId(one.message()),
                        one.recipient(),
                        one.kind(),
                        one.attempts(),
                        Optional.ofNullable(one.error()),
                        one.correlation(),
                        one.since()))
                .toList();
        audit.note(actor, OutboxEvent.STUCK_DELIVERIES_LISTED, Map.of("count", Integer.toString(stuck.size())));
        return stuck;
    }
}
