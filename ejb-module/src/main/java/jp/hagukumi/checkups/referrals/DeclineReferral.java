package jp.hagukumi.checkups.referrals;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.referrals.model.ReferralLife;
import jp.hagukumi.checkups.referrals.store.ReferralRows;
import jp.hagukumi.checkups.referrals.store.StoredReferral;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;

/** The parents do not wish the referral: a nurse notes the talk. It stays on the list until somebody is known to look after the child. */
@Stateless
public class DeclineReferral {

    @Inject
    Access access;

    @Inject
    ReferralCases opening;

    @Inject
    ReferralRows referrals;

    @Inject
    ReferralTables tables;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param words what was talked about, 1 to 1,000 code points
     * @param seen version that was seen
     * @throws jp.hagukumi.kernel.refusal.Refusal {@link jp.hagukumi.kernel.refusal.KernelRefusal#WRONG_STATE}, {@link
     *     jp.hagukumi.kernel.refusal.KernelRefusal#CHANGED_MEANWHILE}
     */
    public void decline(Actor actor, ReferralId id, String words, int seen) {
        access.require(actor, ReferralAction.DECLINE_REFERRAL, id);
        ReferralCases.requireWords("words", Optional.of(words), ReferralCases.LONGEST_WORDS);
        var referral = opening.seen(id, seen);
        var after = ReferralLife.TABLE.after(referral.state(), ReferralLife.Event.DECLINE);
        var today = clock.today();
        referrals.decline(
                referral,
                after,
                new StoredReferral.Declined(words, actor.id(), clock.now()),
                tables.measures().on(today).closeBy(today));
        audit.note(actor, ReferralEvent.REFERRAL_DECLINED, id, ReferralCases.about(referral));
    }
}
