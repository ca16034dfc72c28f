package jp.hagukumi.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import jp.hagukumi.identity.store.WrongCodeRows;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/**
 * Counts wrong codes in a transaction of its own, so that the count outlives the refusal. Forty bits resist guessing only
 * where guesses are counted.
 */
@Stateless
public class CountWrongCodes {

    private static final Duration WITHIN = Duration.ofHours(1);
    private static final int MOST = 10;

    @Inject
    WrongCodeRows rows;

    @Inject
    CityClock clock;

    /** Refused where the person tried ten wrong codes within the last hour. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void allow(PersonId person) {
        if (rows.since(person, clock.now().minus(WITHIN)) >= MOST) {
            throw new Refusal(KernelRefusal.TOO_MANY);
        }
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void wrong(PersonId person) {
        rows.add(person, clock.now());
    }
}
