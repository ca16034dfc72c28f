package jp.hagukumi.pregnancy.results;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;

/** A clinic replaces a result by its next version: the one before counts no more and stays as it was sent. */
@Stateless
public class CorrectCheckupResult {

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
     * @throws Refusal {@link ResultRefusal#NUMBER_UNKNOWN}, {@link ResultRefusal#VERSION_NOT_NEXT}, and as a first version;
     *     WRONG_STATE for one that was withdrawn
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ResultReceipt correct(Actor actor, SentCheckup told, SignedMessage message) {
        access.require(actor, ResultAction.CORRECT_RESULT);
        if (told.version() == 1) {
            throw Refusal.at("version", ResultRefusal.VERSION_NOT_NEXT).with("version", 2);
        }
        var taken = takeIn.takeIn(
                actor,
                ResultReceiptFacts.Act.CORRECT_RESULT,
                told,
                message,
                (result, about) -> audit.note(actor, ResultEvent.RESULT_CORRECTED, result, about));
        return acknowledgement.of(taken, message);
    }
}
