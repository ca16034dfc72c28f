package jp.hagukumi.pregnancy.intake;

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
import jp.hagukumi.pregnancy.ports.ApplicationIntake;
import jp.hagukumi.pregnancy.ports.ApplicationIntake.Found;
import jp.hagukumi.pregnancy.ports.ApplicationIntake.NotNow;
import jp.hagukumi.pregnancy.ports.ApplicationIntake.Unknown;

/** Reads マイナポータル's list, gets what is new, and tells back what became of it. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class IntakeTimer {

    private static final Logger LOG = Logger.getLogger(IntakeTimer.class.getName());
    private static final long EVERY_MILLIS = 30_000;
    private static final int MOST_PAGES = 100;

    @Resource
    TimerService timers;

    @Inject
    FetchApplications fetch;

    @Inject
    TakeApplication take;

    @Inject
    ApplicationIntake portal;

    private final Beat beat = new Beat(LOG, "Fetching from the national portal");

    @PostConstruct
    void wind() {
        timers.createIntervalTimer(EVERY_MILLIS, EVERY_MILLIS, new TimerConfig("portal-intake", false));
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void fetch() {
        beat.strike(() -> {
            if (!portal.present()) {
                return;
            }
            list();
            var more = true;
            while (more) {
                more = getOne();
            }
            more = true;
            while (more) {
                more = tellOne();
            }
        });
    }

    private void list() {
        var more = true;
        for (var pages = 0; more && pages < MOST_PAGES; pages++) {
            var page = portal.since(fetch.cursor());
            page.ifPresent(fetch::keep);
            more = page.filter(ApplicationIntake.Listing::more).isPresent();
        }
    }

    private boolean getOne() {
        var claimed = fetch.claimNext();
        claimed.ifPresent(due -> {
            var answer = portal.get(due.listed().number());
            if (answer instanceof Found found) {
                take.take(system(), due.listed(), found.application());
            } else if (answer instanceof Unknown) {
                fetch.isUnknown(due.listed());
            } else if (answer instanceof NotNow) {
                fetch.putOff(due);
            }
        });
        return claimed.isPresent();
    }

    private boolean tellOne() {
        var claimed = fetch.claimStatus();
        claimed.ifPresent(due -> {
            var standing = portal.tell(due.told());
            if (standing != ApplicationIntake.Standing.TOLD) {
                LOG.warning(() -> "Status " + due.told().id() + " not taken by the portal: " + standing);
            }
            fetch.keepStanding(due, standing);
        });
        return claimed.isPresent();
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
