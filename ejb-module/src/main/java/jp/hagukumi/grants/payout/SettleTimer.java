package jp.hagukumi.grants.payout;

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
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.time.Beat;

/** Looks each hour for payments of which the bank has said nothing. Whichever instance comes first takes them. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class SettleTimer {

    private static final Logger LOG = Logger.getLogger(SettleTimer.class.getName());
    private static final long EVERY_MILLIS = 60 * 60 * 1000L;

    @Resource
    TimerService timers;

    @Inject
    AssumeSettled assume;

    private final Beat beat = new Beat(LOG, "Settling of payments the bank was silent about");

    @PostConstruct
    void wind() {
        timers.createIntervalTimer(EVERY_MILLIS, EVERY_MILLIS, new TimerConfig("settle-unheard", false));
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void settleWhatIsDue() {
        beat.strike(() -> {
            var more = true;
            while (more) {
                more = assume.assume(system());
            }
        });
    }

    private static Actor system() {
        return new Actor(
                Actor.Kind.SYSTEM,
                Actor.NOBODY,
                Set.of(Actor.Grant.cityWide(Role.SYSTEM)),
                Optional.empty(),
                Ids.next().toString());
    }
}
