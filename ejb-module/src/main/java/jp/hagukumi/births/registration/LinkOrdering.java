package jp.hagukumi.births.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.store.LinkRows;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.time.CityClock;

/** Orders an entry of the family-register system, in the transaction in which the acceptance is heard of. */
@ApplicationScoped
public class LinkOrdering {

    @Inject
    DeskCase desk;

    @Inject
    LinkRows link;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /** Heard twice, or late after an answer, it is ordered once: one open order a registration, and only while it is accepted. */
    public void order(Actor actor, RegistrationId registration) {
        var held = desk.held(registration).registration();
        if (held.state() != RegistrationState.ACCEPTED || link.isOpen(registration)) {
            return;
        }
        var order = new LinkOrderId(Ids.next());
        link.order(order, registration, held.version(), clock.now());
        audit.note(
                actor, RegistrationAudit.ENTRY_ORDERED, registration, held.about(), Map.of("order", order.toString()));
    }
}
