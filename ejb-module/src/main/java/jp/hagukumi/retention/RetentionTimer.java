package jp.hagukumi.retention;

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
import java.util.UUID;
import java.util.logging.Logger;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.time.Beat;
import jp.hagukumi.kernel.time.CityClock;

/** Once a day, in the night, whichever instance comes first; looked for every half hour, so that a night slept through is made up. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class RetentionTimer {

    private static final Logger LOG = Logger.getLogger(RetentionTimer.class.getName());
    private static final long EVERY_MILLIS = 30 * 60 * 1000L;
    private static final int NOT_BEFORE_HOUR = 3;

    @Resource
    TimerService timers;

    @Inject
    RunRetention run;

    @Inject
    CityClock clock;

    private final Beat beat = new Beat(LOG, "Removing what was kept long enough");

    @PostConstruct
    void wind() {
        timers.createIntervalTimer(EVERY_MILLIS, EVERY_MILLIS, new TimerConfig("retention", false));
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void removeWhatWasKeptLongEnough() {
        beat.strike(() -> {
            if (clock.now().atZone(CityClock.TOKYO).getHour() >= NOT_BEFORE_HOUR) {
                run.kinds().forEach(this::runOne);
            }
        });
    }

    private void runOne(String kind) {
        run.begin(kind).ifPresent(begun -> {
            var system = new Actor(
                    Actor.Kind.SYSTEM,
                    Actor.NOBODY,
                    Set.of(Actor.Grant.cityWide(Role.SYSTEM)),
                    Optional.empty(),
                    "retention-" + UUID.randomUUID());
            var more = run.removeSome(system, begun);
            while (more) {
                more = run.removeSome(system, begun);
            }
            run.end(begun);
        });
    }
}
