package jp.hagukumi.audit;

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
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.hagukumi.audit.verifier.Seal;
import jp.hagukumi.kernel.time.Beat;

/** Seals every two seconds, then writes the anchors outside any transaction. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class SealTimer {

    private static final Logger LOG = Logger.getLogger(SealTimer.class.getName());
    private static final long EVERY_MILLIS = 2000;
    /** Every so many beats, and at the first, rows of any age are looked for. */
    private static final int WHOLE_LOOK_EVERY = 1800;

    @Resource
    TimerService timers;

    @Inject
    SealAudit seal;

    @Inject
    SealingKey key;

    @Inject
    Anchors anchors;

    private final Beat beat = new Beat(LOG, "Sealing the audit");
    private int beats;

    @PostConstruct
    void wind() {
        if (key.configured() && anchors.configured()) {
            timers.createIntervalTimer(EVERY_MILLIS, EVERY_MILLIS, new TimerConfig("audit", false));
        } else {
            LOG.severe("The audit is not sealed: set hagukumi.audit.key-file and hagukumi.audit.anchor-dir");
        }
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sealWhatIsNew() {
        beat.strike(() -> {
            var whole = beats % WHOLE_LOOK_EVERY == 0;
            beats++;
            while (seal.sealNext(whole) > 0) {
                LOG.log(Level.FINE, "Sealed a batch of the audit");
            }
            anchor();
        });
    }

    private void anchor() {
        var newest = anchors.last();
        // The newest anchor's own batch is read once more: it must still be the one that was anchored.
        var from = newest.map(anchor -> anchor.batch() - 1).orElse(0L);
        var seals = seal.sealsAfter(from);
        while (!seals.isEmpty()) {
            if (contradicts(newest, seals)) {
                LOG.severe(() -> "The audit in the database contradicts its anchors at batch "
                        + newest.orElseThrow().batch() + ". Nothing is anchored until this is looked into.");
                return;
            }
            anchors.append(seals);
            seals = seal.sealsAfter(seals.get(seals.size() - 1).batch());
        }
        if (newest.isPresent() && seal.sealsAfter(newest.get().batch() - 1).isEmpty()) {
            LOG.severe(() -> "The audit in the database ends before its newest anchor, batch "
                    + newest.get().batch() + ".");
        }
    }

    private static boolean contradicts(java.util.Optional<Seal> newest, List<Seal> seals) {
        return newest.isPresent()
                && seals.stream()
                        .anyMatch(one -> one.batch() == newest.get().batch()
                                && !Arrays.equals(one.digest(), newest.get().digest()));
    }
}
