package jp.hagukumi.checkups.referrals;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.referrals.store.AnswerRows;
import jp.hagukumi.checkups.referrals.store.StoredAnswer;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;

/** Whoever holds the letter asks whether its answer has arrived. */
@Stateless
public class ReadReferralStatus {

    @Inject
    Access access;

    @Inject
    HeldLetter letters;

    @Inject
    AnswerRows answers;

    @Inject
    Audit audit;

    /**
     * @throws jp.hagukumi.kernel.refusal.Refusal {@link ReferralRefusal#CODE_UNKNOWN}, {@link
     *     ReferralRefusal#NOT_A_MEDICAL_INSTITUTION}, {@link jp.hagukumi.kernel.refusal.KernelRefusal#TOO_MANY}
     */
    public ReferralStatus read(Actor actor, String code, LocalDate bornOn) {
        access.require(actor, ReferralAction.READ_STATUS);
        var institution = letters.institution(actor);
        var referral = letters.find(institution, code, bornOn);
        var own = answers.of(referral.id()).stream()
                .flatMap(answer -> answer.sender().stream())
                .filter(sender -> sender.institution().equals(institution))
                .findFirst();
        audit.note(actor, ReferralEvent.STATUS_READ, referral.id(), ReferralCases.about(referral));
        return new ReferralStatus(
                switch (referral.state()) {
                    case WRITTEN, HANDED_OVER, DECLINED -> ReferralStatus.Standing.WAITING;
                    case ANSWERED -> ReferralStatus.Standing.ANSWERED;
                    case CLOSED ->
                        referral.answer().isPresent()
                                ? ReferralStatus.Standing.ANSWERED
                                : ReferralStatus.Standing.WAITING;
                    case LEFT -> ReferralStatus.Standing.ENDED;
                },
                own.map(StoredAnswer.Sender::number),
                own.map(StoredAnswer.Sender::version));
    }
}
