package jp.hagukumi.outbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.outbox.store.Deliveries;

/** Delivers one announcement to one recipient, in one transaction with the mark that it is done. */
@Stateless
public class DeliverAnnouncement {

    private static final int ENOUGH = 12;

    @Inject
    Deliveries deliveries;

    @Inject
    Outbox outbox;

    @Inject
    CityClock clock;

    /** A recipient that fails rolls everything back; {@link DeliveryTimer} then records the failure. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean deliverNext(Holder holder) {
        var claimed = deliveries.claim(clock.now());
        claimed.ifPresent(delivery -> {
            holder.claimed = Optional.of(delivery);
            outbox.deliver(
                    delivery,
                    new Actor(
                            Actor.Kind.SYSTEM,
                            Actor.NOBODY,
                            Set.of(Actor.Grant.cityWide(Role.SYSTEM)),
                            Optional.empty(),
                            delivery.correlation()));
            deliveries.done(delivery, clock.now());
        });
        return claimed.isPresent();
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void putOff(Deliveries.Claimed claimed, String error) {
        var now = clock.now();
        var attempts = claimed.attempts() + 1;
        Optional<java.time.Instant> next = attempts >= ENOUGH
                ? Optional.empty()
                : Optional.of(now.plus(Duration.ofSeconds(Math.min(3600, 1L << attempts))));
        deliveries.failed(claimed, next, error, now);
    }

    /** Tells the timer what was being delivered when it failed. */
    public static final class Holder {
        private Optional<Deliveries.Claimed> claimed = Optional.empty();

        public Optional<Deliveries.Claimed> claimed() {
            return claimed;
        }
    }
}
