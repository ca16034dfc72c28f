package jp.hagukumi.checkups.referrals;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;

/** A clerk or nurse enters an answer that came on paper; entered again it stands beside the one before, and holds. */
@Stateless
public class EnterAnswer {

    @Inject
    Access access;

    @Inject
    ReferralCases opening;

    @Inject
    AnswerTaking taking;

    @Inject
    Audit audit;

    /**
     * @param seen version that was seen
     * @throws jp.hagukumi.kernel.refusal.Refusal as {@link AnswerTaking#take}; {@link
     *     jp.hagukumi.kernel.refusal.KernelRefusal#CHANGED_MEANWHILE}
     */
    public void enter(Actor actor, ReferralId id, ReferralAnswer answer, int seen) {
        access.require(actor, ReferralAction.ENTER_ANSWER, id);
        var referral = opening.seen(id, seen);
        var number = taking.take(actor, referral, answer, AnswerSource.PAPER, Optional.empty());
        audit.note(
                actor,
                ReferralEvent.ANSWER_ENTERED,
                id,
                ReferralCases.about(referral),
                Map.of("number", String.valueOf(number)));
    }
}
