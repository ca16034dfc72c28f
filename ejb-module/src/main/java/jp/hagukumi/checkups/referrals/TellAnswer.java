package jp.hagukumi.checkups.referrals;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.referrals.store.ReferralRows;
import jp.hagukumi.checkups.referrals.store.StoredReferral;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** A nurse lets the family read the newest answer. A later answer is not read before it is told too. */
@Stateless
public class TellAnswer {

    @Inject
    Access access;

    @Inject
    ReferralCases opening;

    @Inject
    ReferralRows referrals;

    @Inject
    CheckupRows checkups;

    @Inject
    ReferralTelling telling;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param seen version that was seen
     * @throws Refusal {@link ReferralRefusal#NO_ANSWER_YET}, {@link ReferralRefusal#NO_LONGER_FOLLOWED}, {@link
     *     jp.hagukumi.kernel.refusal.KernelRefusal#CHANGED_MEANWHILE}
     */
    public void tell(Actor actor, ReferralId id, int seen) {
        access.require(actor, ReferralAction.TELL_ANSWER, id);
        var referral = opening.seen(id, seen);
        if (referral.state() == ReferralState.LEFT) {
            throw new Refusal(ReferralRefusal.NO_LONGER_FOLLOWED);
        }
        var answer = referral.answer().orElseThrow(() -> new Refusal(ReferralRefusal.NO_ANSWER_YET));
        referrals.tell(referral, new StoredReferral.Told(answer, actor.id(), clock.now()));
        telling.tell(
                ReferralNotice.REFERRAL_ANSWERED,
                referral.checkup(),
                checkups.find(referral.checkup()).orElseThrow().kind(),
                referral.child());
        audit.note(
                actor,
                ReferralEvent.ANSWER_TOLD,
                id,
                ReferralCases.about(referral),
                Map.of("number", String.valueOf(answer)));
    }
}
