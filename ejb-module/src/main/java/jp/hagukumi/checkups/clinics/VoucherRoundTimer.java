package jp.hagukumi.checkups.clinics;

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

/** The round of the vouchers is looked for every quarter of an hour, by day only, so that no mail wakes anybody. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class VoucherRoundTimer {

    private static final Logger LOG = Logger.getLogger(VoucherRoundTimer.class.getName());
    private static final long EVERY_MILLIS = 15 * 60 * 1000L;
    private static final int FROM_HOUR = 9;
    private static final int TO_HOUR = 20;

    @Resource
    TimerService timers;

    @Inject
    VoucherIssuing issuing;

    @Inject
    IssueVouchers issue;

    @Inject
    CityClock clock;

    private final Beat beat = new Beat(LOG, "The daily round of the vouchers for infants");

    @PostConstruct
    void wind() {
        timers.createIntervalTimer(EVERY_MILLIS, EVERY_MILLIS, new TimerConfig("voucher-round", false));
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void makeWhatIsDue() {
        beat.strike(() -> {
            var hour = clock.now().atZone(CityClock.TOKYO).getHour();
            if (hour >= FROM_HOUR && hour < TO_HOUR) {
                issuing.tasks().forEach(this::makeAll);
            }
        });
    }

    private void makeAll(IssueVouchers.Task task) {
        var more = true;
        while (more) {
            more = issue.make(system(), task);
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
