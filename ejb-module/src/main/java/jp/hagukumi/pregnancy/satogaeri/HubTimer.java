package jp.hagukumi.pregnancy.satogaeri;

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
import jp.hagukumi.pregnancy.ports.PublicMedicalHub;
import jp.hagukumi.pregnancy.ports.PublicMedicalHub.Standing;

/** Sends what waits for the public medical hub, reads what came from there, and ends what is over. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class HubTimer {

    private static final Logger LOG = Logger.getLogger(HubTimer.class.getName());
    private static final long EVERY_MILLIS = 10_000;

    /** Pages in one beat, so that a hub that says "more" for ever does not hold the beat for ever. */
    private static final int MOST_PAGES = 100;

    @Resource
    TimerService timers;

    @Inject
    SendHubLetters send;

    @Inject
    ApplyHubEvent apply;

    @Inject
    PublicMedicalHub hub;

    private final Beat beat = new Beat(LOG, "Speaking with the public medical hub");

    @PostConstruct
    void wind() {
        timers.createIntervalTimer(EVERY_MILLIS, EVERY_MILLIS, new TimerConfig("public-medical-hub", false));
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void speak() {
        beat.strike(() -> {
            var ending = true;
            while (ending) {
                ending = send.endWhatIsOver(system());
            }
            var more = hub.present();
            while (more) {
                more = sendOne();
            }
            if (hub.present()) {
                read();
            }
        });
    }

    private boolean sendOne() {
        var claimed = send.claimNext();
        claimed.ifPresent(due -> due.message()
                .ifPresentOrElse(
                        message -> {
                            var standing = hub.send(message);
                            if (standing != Standing.TAKEN) {
                                LOG.warning(() -> "Letter " + due.letter().id() + " not taken by the hub: " + standing);
                            }
                            send.keepStanding(system(), due, standing);
                        },
                        () -> send.drop(due)));
        return claimed.isPresent();
    }

    private void read() {
        var more = true;
        for (var pages = 0; more && pages < MOST_PAGES; pages++) {
            var page = hub.since(apply.cursor());
            page.ifPresent(read -> {
                read.events().forEach(event -> apply.apply(system(), event));
                apply.move(read.next());
            });
            more = page.filter(PublicMedicalHub.Page::more).isPresent();
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
