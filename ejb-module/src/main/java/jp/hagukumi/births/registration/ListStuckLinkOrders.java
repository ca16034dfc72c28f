package jp.hagukumi.births.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.store.LinkRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;

/** Orders that the family register refused at its door, for whoever keeps the link running. */
@Stateless
public class ListStuckLinkOrders {

    private static final int MOST = 200;

    @Inject
    Access access;

    @Inject
    LinkRows link;

    @Inject
    Audit audit;

    /** An order, without whose child it is about. */
    public record Stuck(LinkOrderId order, int attempts, Instant orderedAt) {}

    /** @return at most 200, the oldest first */
    public List<Stuck> list(Actor actor) {
        access.require(actor, RegistrationAction.RETRY_LINK_ORDER);
        var stuck = link.stuck(MOST).stream()
                .map(order -> new Stuck(order.id(), order.attempts(), order.orderedAt()))
                .toList();
        audit.note(actor, RegistrationAudit.STUCK_LINK_ORDERS_LISTED, Map.of("count", Integer.toString(stuck.size())));
        return stuck;
    }
}
