package jp.hagukumi.pregnancy.results;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;

/** A clinic tells the city of a loss, so that nobody has to say it at a counter: whatever was being sent to her falls silent with the same
 * commit. Who is not found is set aside for a nurse. */
@Stateless
public class TellLossByClinic {

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
     * @throws jp.hagukumi.kernel.refusal.Refusal {@link ResultRefusal}, and as {@link jp.hagukumi.pregnancy.LossTaking#take}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ResultReceipt tell(Actor actor, SentLoss told, SignedMessage message) {
        access.require(actor, ResultAction.TELL_LOSS);
        var taken = takeIn.takeInLoss(
                actor, told, message, (result, about) -> audit.note(actor, ResultEvent.CLINIC_TOLD, result, about));
        return acknowledgement.of(taken, message);
    }
}
