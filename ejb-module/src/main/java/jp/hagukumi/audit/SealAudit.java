package jp.hagukumi.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import jp.hagukumi.audit.store.SealRows;
import jp.hagukumi.audit.verifier.Chain;
import jp.hagukumi.audit.verifier.Entry;
import jp.hagukumi.audit.verifier.Seal;
import jp.hagukumi.kernel.time.CityClock;

/**
 * Seals what was appended since the last time. Any instance may; the database lets one at a time.
 *
 * <p>Rows get their numbers before they are committed, so a row may turn up below those already sealed. It is found because
 * sealing asks which rows have no seal, not which have a higher number. Rows older than an hour at the time of a seal are
 * looked at only by a whole look, since no transaction lives that long.
 */
@Stateless
public class SealAudit {

    private static final int MOST_AT_ONCE = 5000;
    private static final Duration LONGEST_TRANSACTION = Duration.ofHours(1);

    @Inject
    SealRows seals;

    @Inject
    SealingKey key;

    @Inject
    CityClock clock;

    /**
     * @param whole whether rows of any age are looked for, not only young ones
     * @return how many were sealed; 0 when there was nothing, or another instance is at it
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int sealNext(boolean whole) {
        if (!seals.takeTurn()) {
            return 0;
        }
        var now = clock.now();
        var above = whole ? 0 : seals.allSealedUpTo(now.minus(LONGEST_TRANSACTION));
        var entries = seals.unsealed(above, MOST_AT_ONCE);
        if (!entries.isEmpty()) {
            seals.keep(sealed(entries, now), entries.stream().map(Entry::id).toList());
        }
        return entries.size();
    }

    private Seal sealed(List<Entry> entries, java.time.Instant now) {
        var last = seals.last();
        var batch = last.map(Seal::batch).orElse(0L) + 1;
        var previous = last.map(Seal::digest).orElseGet(Seal::beginning);
        var pair = key.read();
        var digest = Chain.digest(batch, previous, now, pair.id(), entries);
        return new Seal(
                batch,
                entries.size(),
                previous,
                digest,
                now,
                pair.id(),
                Chain.sign(pair.keys().getPrivate(), digest));
    }

    /** Seals after a given batch, for the anchors. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<Seal> sealsAfter(long batch) {
        return seals.after(batch, MOST_AT_ONCE);
    }
}
