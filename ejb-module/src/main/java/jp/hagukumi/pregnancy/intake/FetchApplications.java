package jp.hagukumi.pregnancy.intake;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.ports.ApplicationIntake.Listed;
import jp.hagukumi.pregnancy.ports.ApplicationIntake.Listing;
import jp.hagukumi.pregnancy.ports.ApplicationIntake.Standing;
import jp.hagukumi.pregnancy.store.IntakeListings;
import jp.hagukumi.pregnancy.store.IntakeStatuses;
import jp.hagukumi.pregnancy.store.ReadUntil;
import jp.hagukumi.pregnancy.store.ReadUntil.Source;

/** The beats before and after each call to マイナポータル, which {@link IntakeTimer} makes between them outside any transaction. */
@Stateless
public class FetchApplications {

    /** Longer than the adapter's time-outs together, so that nobody else fetches what is still being fetched. */
    private static final Duration HELD = Duration.ofMinutes(5);

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    @Inject
    IntakeListings listings;

    @Inject
    IntakeStatuses statuses;

    @Inject
    ReadUntil readUntil;

    @Inject
    CityClock clock;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public String cursor() {
        return readUntil.cursor(Source.PORTAL);
    }

    /** The numbers and the cursor are kept together: none is forgotten, and one listed twice is there once. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void keep(Listing page) {
        listings.keep(page.listed(), clock.now());
        readUntil.move(Source.PORTAL, page.next(), clock.now());
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<IntakeListings.Due> claimNext() {
        var now = clock.now();
        return listings.claim(now, now.plus(HELD));
    }

    /** The portal does not answer: it is asked again later, and never given up. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void putOff(IntakeListings.Due due) {
        listings.putOff(due.listed(), clock.now().plus(wait(due.attempts())));
    }

    /** The portal knows no such number, though it listed it: taken back there. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void isUnknown(Listed listed) {
        listings.end(listed, IntakeListings.End.UNKNOWN, clock.now());
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<IntakeStatuses.Due> claimStatus() {
        var now = clock.now();
        return statuses.claim(now, now.plus(HELD));
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void keepStanding(IntakeStatuses.Due due, Standing standing) {
        var id = due.told().id();
        switch (standing) {
            case TOLD -> statuses.end(id, clock.now());
            case NOT_NOW -> statuses.putOff(id, clock.now().plus(wait(due.attempts())));
            case REFUSED -> statuses.giveUp(id);
        }
    }

    private static Duration wait(int attempts) {
        var doubled = Duration.ofSeconds(10L << Math.min(attempts, 10));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }
}
