package jp.hagukumi.outbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.outbox.store.Deliveries;

/** Delivers announcements to their recipients, in one transaction with the mark that it is done. */
@Stateless
public class DeliverAnnouncement {

    private static final int ENOUGH = 12;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    @Inject
    Deliveries deliveries;

    @Inject
    Outbox outbox;

    @Inject
    CityClock clock;

    /**
     * Delivers up to so many that are due, in one transaction: one wait for the disk instead of many. A recipient that fails
     * rolls all of them back; {@link DeliveryTimer} then delivers one by one and records the failure of the one.
     *
     * @return how many were delivered
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int deliverNext(Holder holder, int most) {
        var claimed = deliveries.claim(clock.now(), most);
        for (var delivery : claimed) {
            holder.claimed = Optional.of(delivery);
            outbox.deliver(
                    delivery,
                    new Actor(
                            Actor.Kind.SYSTEM,
                            Actor.NOBODY,
                            Set.of(Actor.Grant.cityWide(Role.SYSTEM)),
                            Optional.empty(),
                            delivery.correlation()));
        }
        if (!claimed.isEmpty()) {
            deliveries.done(List.copyOf(claimed), clock.now());
        }
        return claimed.size();
    }

    /** Waits twice as long after each failure, an hour at most; after twelve it is stuck until an administrator looks. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void putOff(Deliveries.Claimed claimed, String error) {
        var attempts = claimed.attempts() + 1;
        Optional<Instant> next =
                attempts >= ENOUGH ? Optional.empty() : Optional.of(clock.now().plus(wait(attempts)));
        deliveries.failed(claimed, next, error);
    }

    private static Duration wait(int attempts) {
        var doubled = Duration.ofSeconds(1L << attempts);
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    /** Tells the timer what was being delivered when it failed. */
    public static final class Holder {
        private Optional<Deliveries.Claimed> claimed = Optional.empty();

        public Optional<Deliveries.Claimed> claimed() {
            return claimed;
        }
    }
}
