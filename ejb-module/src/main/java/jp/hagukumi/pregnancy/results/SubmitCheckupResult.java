package jp.hagukumi.pregnancy.results;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;

/** A clinic sends the result of a checkup: refused with every finding at once, or acknowledged exactly once, however often it is sent.
 * Who is not found by voucher or handbook is set aside for a clerk; the receipt says so. Three beats: taken in, sealed, kept. */
@Stateless
public class SubmitCheckupResult {

    @Inject
    Access access;

    @Inject
    TakeInResults takeIn;

    @Inject
    ResultAcknowledgement acknowledgement;

    @Inject
    Audit audit;

    /**
     * @return the receipt; {@link ResultReceipt#repeated()} where the message or its content was known already
     * @throws Refusal {@link ResultRefusal}, {@link jp.hagukumi.pregnancy.checkups.CheckupRefusal}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ResultReceipt submit(Actor actor, SentCheckup told, SignedMessage message) {
        access.require(actor, ResultAction.SUBMIT_RESULT);
        if (told.version() != 1) {
            throw Refusal.at("version", ResultRefusal.VERSION_NOT_NEXT).with("version", 1);
        }
        var taken = takeIn.takeIn(
                actor,
                ResultReceiptFacts.Act.SUBMIT_RESULT,
                told,
                message,
                (result, about) -> audit.note(actor, ResultEvent.RESULT_SUBMITTED, result, about));
        return acknowledgement.of(taken, message);
    }
}
