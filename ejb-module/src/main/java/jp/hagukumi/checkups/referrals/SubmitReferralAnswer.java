package jp.hagukumi.checkups.referrals;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.pregnancy.results.SignedMessage;

/** An institution answers a referral by message: acknowledged exactly once, however often it is sent. Three beats: taken in, sealed, kept. */
@Stateless
public class SubmitReferralAnswer {

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
    public AnswerReceipt submit(Actor actor, SentAnswer told, SignedMessage message) {
        access.require(actor, ReferralAction.SUBMIT_ANSWER);
        if (told.version() != 1) {
            throw Refusal.at("version", ReferralRefusal.VERSION_NOT_NEXT).with("version", 1);
        }
        var taken = takeIn.takeIn(
                actor,
                AnswerReceiptFacts.Act.SUBMIT_ANSWER,
                told,
                message,
                (referral, about) -> audit.note(actor, ReferralEvent.ANSWER_SUBMITTED, referral, about));
        return acknowledgement.of(taken, message);
    }
}
