package jp.hagukumi.checkups.referrals;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import jp.hagukumi.checkups.referrals.store.WrongAnswerRows;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** Counts an institution's wrong codes in a transaction of its own, so that the count outlives the refusal. */
@Stateless
public class CountWrongReferralCodes {

    private static final Duration WITHIN = Duration.ofHours(1);

    @Inject
    WrongAnswerRows rows;

    @Inject
    ReferralTables tables;

    @Inject
    CityClock clock;

    /** @throws Refusal {@link KernelRefusal#TOO_MANY} where it tried as many as the city's rules allow within the last hour */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void allow(UUID institution) {
        if (rows.since(institution, clock.now().minus(WITHIN))
                >= tables.measures().on(clock.today()).wrongCodes()) {
            throw new Refusal(KernelRefusal.TOO_MANY);
        }
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void wrong(UUID institution) {
        rows.add(institution, clock.now());
    }
}
