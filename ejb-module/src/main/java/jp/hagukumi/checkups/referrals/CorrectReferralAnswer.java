package jp.hagukumi.checkups.referrals;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.pregnancy.results.SignedMessage;

/** An institution sends the next version of an answer of its own; it stands beside the one before, and holds. */
@Stateless
public class CorrectReferralAnswer {

    @Inject
    Access access;

    @Inject
    TakeInAnswers takeIn;

    @Inject
    AnswerAcknowledgement acknowledgement;

    @Inject
    Audit audit;

    /**
     * @return the receipt; {@link AnswerReceipt#repeated()} where the message or its content was known already
     * @throws jp.hagukumi.kernel.refusal.Refusal as {@link TakeInAnswers#takeIn}; {@link ReferralRefusal#NOT_A_MEDICAL_INSTITUTION},
     *     {@link jp.hagukumi.kernel.refusal.KernelRefusal#TOO_MANY} after too many wrong codes
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public AnswerReceipt correct(Actor actor, SentAnswer told, SignedMessage message) {
        access.require(actor, ReferralAction.CORRECT_ANSWER);
        var taken = takeIn.takeIn(
                actor,
                AnswerReceiptFacts.Act.CORRECT_ANSWER,
                told,
                message,
                (referral, about) -> audit.note(actor, ReferralEvent.ANSWER_CORRECTED, referral, about));
        return acknowledgement.of(taken, message);
    }
}
