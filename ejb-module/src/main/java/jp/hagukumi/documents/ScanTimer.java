package jp.hagukumi.documents;

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
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.hagukumi.documents.ports.Scanner;
import jp.hagukumi.kernel.time.Beat;

/** Takes documents out of quarantine, one after the other, on every instance that has a scanner. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ScanTimer {

    private static final Logger LOG = Logger.getLogger(ScanTimer.class.getName());
    private static final long EVERY_MILLIS = 3000;

    @Resource
    TimerService timers;

    @Inject
    ScanDocuments scan;

    @Inject
    Scanner scanner;

    private final Beat beat = new Beat(LOG, "Scanning documents");

    @PostConstruct
    void wind() {
        timers.createIntervalTimer(EVERY_MILLIS, EVERY_MILLIS, new TimerConfig("documents", false));
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void scanWhatWaits() {
        beat.strike(() -> {
            var more = scanner.present();
            while (more) {
                more = scanOne();
            }
        });
    }

    private boolean scanOne() {
        var claimed = scan.claimNext();
        claimed.ifPresent(id -> {
            var verdict = scanner.scan(scan.contentOf(id));
            if (verdict instanceof Scanner.Verdict.Unknown unknown) {
                LOG.log(Level.WARNING, () -> "Document " + id.value() + " not scanned: " + unknown.reason());
            }
            scan.keepVerdict(id, verdict);
        });
        return claimed.isPresent();
    }
}
