package jp.hagukumi.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.hagukumi.outbox.store.Deliveries;

/** How many deliveries wait for a person: a number for the health check, which has no actor and learns nothing else. */
@ApplicationScoped
public class DeliveryBacklog {

    @Inject
    Deliveries deliveries;

    public long stuck() {
        return deliveries.countStuck();
    }
}
