package jp.hagukumi.outbox;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.Beat;

/** Wakes twice a second on every instance and delivers what is due, several together; after a failure one by one. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class DeliveryTimer {

    private static final Logger LOG = Logger.getLogger(DeliveryTimer.class.getName());
    private static final long EVERY_MILLIS = 500;
    private static final int TOGETHER = 20;

    @Resource
    TimerService timers;

    @Inject
    DeliverAnnouncement deliver;

    private final Beat beat = new Beat(LOG, "Delivering announcements");

    @PostConstruct
    void wind() {
        timers.createIntervalTimer(EVERY_MILLIS, EVERY_MILLIS, new TimerConfig("outbox", false));
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void deliverWhatIsDue() {
        beat.strike(() -> {
            var delivered = deliverTogether();
            while (delivered > 0) {
                delivered = deliverTogether();
            }
        });
    }

    /** @return how many were delivered or put off */
    private int deliverTogether() {
        try {
            return deliver.deliverNext(new DeliverAnnouncement.Holder(), TOGETHER);
        } catch (Refusal | EJBException oneOfThem) {
            LOG.log(Level.FINE, oneOfThem, () -> "Delivering one by one");
        }
        var delivered = 0;
        for (var i = 0; i < TOGETHER && deliverOne(); i++) {
            delivered++;
        }
        return delivered;
    }

    private boolean deliverOne() {
        var holder = new DeliverAnnouncement.Holder();
        try {
            return deliver.deliverNext(holder, 1) > 0;
        } catch (Refusal | EJBException failure) {
            var claimed = holder.claimed().orElseThrow(() -> failure);
            LOG.log(
                    Level.WARNING,
                    failure,
                    () -> "Delivery put off: message " + claimed.message() + " to " + claimed.recipient()
                            + ", correlation " + claimed.correlation());
            deliver.putOff(claimed, reason(failure));
            return true;
        }
    }

    /** A refusal's code, or the kind of failure; never its message, which may show data. */
    private static String reason(RuntimeException failure) {
        if (failure instanceof Refusal refusal) {
            return refusal.code().code();
        }
        var cause = failure.getCause();
        return (cause == null ? failure : cause).getClass().getSimpleName();
    }
}
