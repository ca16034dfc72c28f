package jp.hagukumi.births.registration;

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
import jp.hagukumi.births.ports.FamilyRegister;
import jp.hagukumi.births.ports.FamilyRegister.Standing;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.time.Beat;

/** Sends what is ordered of the family-register system, and asks about what it has not answered. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class LinkTimer {

    private static final Logger LOG = Logger.getLogger(LinkTimer.class.getName());
    private static final long EVERY_MILLIS = 5000;

    @Resource
    TimerService timers;

    @Inject
    SendToFamilyRegister send;

    @Inject
    FamilyRegister register;

    private final Beat beat = new Beat(LOG, "Sending to the family register");

    @PostConstruct
    void wind() {
        timers.createIntervalTimer(EVERY_MILLIS, EVERY_MILLIS, new TimerConfig("family-register", false));
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sendWhatWaits() {
        beat.strike(() -> {
            var more = register.present();
            while (more) {
                more = sendOne();
            }
        });
    }

    private boolean sendOne() {
        var claimed = send.claimNext();
        claimed.ifPresent(due -> {
            var order = due.order().id();
            var standing = call(due);
            if (standing == Standing.NOT_NOW || standing == Standing.REFUSED) {
                LOG.warning(() -> "Order " + order + " not taken by the family register: " + standing);
            }
            send.keepStanding(system(), due, standing);
        });
        return claimed.isPresent();
    }

    private Standing call(SendToFamilyRegister.Claimed due) {
        var order = due.order().id().value();
        if (due.cancel().isPresent()) {
            var number = due.registration().acceptanceNumber().orElseThrow();
            return register.cancelEntry(order, number, due.cancel().get().reason());
        }
        return due.isToBeSent() ? register.requestEntry(send.letter(due)) : register.askStanding(order);
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
