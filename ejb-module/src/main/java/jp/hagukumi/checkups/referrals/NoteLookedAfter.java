package jp.hagukumi.checkups.referrals;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.referrals.model.ReferralLife;
import jp.hagukumi.checkups.referrals.store.ReferralRows;
import jp.hagukumi.checkups.referrals.store.StoredReferral;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;

/** Of a referral that the parents declined a nurse records who looks after the child: only so it is closed without an answer. */
@Stateless
public class NoteLookedAfter {

    @Inject
    Access access;

    @Inject
    ReferralCases opening;

    @Inject
    ReferralRows referrals;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param words who looks after the child and how it is known, 1 to 1,000 code points
     * @param seen version that was seen
     * @throws jp.hagukumi.kernel.refusal.Refusal {@link jp.hagukumi.kernel.refusal.KernelRefusal#WRONG_STATE} unless it was declined,
     *     {@link jp.hagukumi.kernel.refusal.KernelRefusal#CHANGED_MEANWHILE}
     */
    public void note(Actor actor, ReferralId id, String words, int seen) {
        access.require(actor, ReferralAction.CLOSE_REFERRAL, id);
        ReferralCases.requireWords("words", Optional.of(words), ReferralCases.LONGEST_WORDS);
        var referral = opening.seen(id, seen);
        var after = ReferralLife.TABLE.after(referral.state(), ReferralLife.Event.LOOK_AFTER);
        referrals.close(
                referral,
                after,
                new StoredReferral.Closed(
                        StoredReferral.Why.LOOKED_AFTER,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(words),
                        actor.id(),
                        clock.now()));
        opening.closeCheckup(referral.checkup());
        audit.note(
                actor,
                ReferralEvent.REFERRAL_CLOSED,
                id,
                ReferralCases.about(referral),
                Map.of("why", StoredReferral.Why.LOOKED_AFTER.name()));
    }
}
