package jp.hagukumi.outbox;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.hagukumi.kernel.refusal.Refusal;

/** Wakes every second on every instance and delivers what is due, one transaction each. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class DeliveryTimer {

    private static final Logger LOG = Logger.getLogger(DeliveryTimer.class.getName());
    private static final long EVERY_MILLIS = 500;

    @Resource
    TimerService timers;

    @Inject
    DeliverAnnouncement deliver;

    private final AtomicBoolean busy = new AtomicBoolean();

    @PostConstruct
    void wind() {
        timers.createIntervalTimer(EVERY_MILLIS, EVERY_MILLIS, new TimerConfig("outbox", false));
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void deliverWhatIsDue() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            var more = true;
            while (more) {
                more = deliverOne();
            }
        } finally {
            busy.set(false);
        }
    }

    private boolean deliverOne() {
        var holder = new DeliverAnnouncement.Holder();
        try {
            return deliver.deliverNext(holder);
        } catch (Refusal | jakarta.ejb.EJBException failure) {
            var claimed = holder.claimed().orElseThrow(() -> failure);
            LOG.log(
                    Level.WARNING,
                    failure,
                    () -> "Delivery put off: message " + claimed.message() + " to " + claimed.recipient()
                            + ", correlation " + claimed.correlation());
            deliver.putOff(claimed, failure.getClass().getSimpleName());
            return true;
        }
    }
}
