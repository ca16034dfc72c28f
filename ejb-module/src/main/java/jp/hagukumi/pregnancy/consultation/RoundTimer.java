package jp.hagukumi.pregnancy.consultation;

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
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.care.RemindOfPostnatalCare;

/**
 * The round is looked for every half hour, by day only, so that no mail wakes anybody and a day slept through is made up.
 * Whichever instance comes first takes what is due; the others find nothing left.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class RoundTimer {

    private static final Logger LOG = Logger.getLogger(RoundTimer.class.getName());
    private static final long EVERY_MILLIS = 30 * 60 * 1000L;
    private static final int FROM_HOUR = 9;
    private static final int TO_HOUR = 20;

    @Resource
    TimerService timers;

    @Inject
    MakeRound round;

    @Inject
    RemindOfPostnatalCare postnatal;

    @Inject
    CityClock clock;

    private final Beat beat = new Beat(LOG, "The daily round of the accompanying consultation");

    @PostConstruct
    void wind() {
        timers.createIntervalTimer(EVERY_MILLIS, EVERY_MILLIS, new TimerConfig("consultation-round", false));
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void makeWhatIsDue() {
        beat.strike(() -> {
            var hour = clock.now().atZone(CityClock.TOKYO).getHour();
            if (hour >= FROM_HOUR && hour < TO_HOUR) {
                for (var step : MakeRound.Step.values()) {
                    makeAll(step);
                }
                remindOfPostnatalCare();
            }
        });
    }

    private void makeAll(MakeRound.Step step) {
        var more = true;
        while (more) {
            more = round.make(system(), step);
        }
    }

    private void remindOfPostnatalCare() {
        var more = true;
        while (more) {
            more = postnatal.remind(system());
        }
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
