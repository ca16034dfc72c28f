package jp.hagukumi.births.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.store.LinkAmendments;
import jp.hagukumi.births.store.LinkRows;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.time.CityClock;

/**
 * Orders an entry of the family-register system, in the transaction in which the acceptance is heard of. What is amended after the
 * order was made follows by an order of its own once the entry is made, one after the other, so that none overtakes another.
 */
@ApplicationScoped
public class LinkOrdering {

    @Inject
    DeskCase desk;

    @Inject
    LinkRows link;

    @Inject
    LinkAmendments amendments;

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

    /**
     * Heard twice, or while another order is open, it is ordered once and in its turn. Before the entry nothing: it goes with the
     * order of the entry, or after its answer. Also the next one's beginning once an answer came.
     */
    public void orderAmendment(Actor actor, RegistrationId registration) {
        var held = desk.held(registration).registration();
        var entered = held.state() == RegistrationState.ENTERED || held.state() == RegistrationState.REGISTERED;
        if (!entered || link.isOpen(registration)) {
            return;
        }
        amendments.next(registration).ifPresent(next -> {
            var order = new LinkOrderId(Ids.next());
            amendments.order(order, registration, next, clock.now());
            audit.note(
                    actor,
                    RegistrationAudit.AMENDMENT_ORDERED,
                    registration,
                    held.about(),
                    Map.of("order", order.toString()));
        });
    }
}
