package jp.hagukumi.pregnancy.results;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.text.TextBounds;

/** A clinic withdraws a result: it counts no more, its voucher is given back. */
@Stateless
public class CancelCheckupResult {

    private static final TextBounds REASON = TextBounds.lines(1, 500);

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
     * @throws Refusal {@link ResultRefusal#NUMBER_UNKNOWN}, {@link ResultRefusal#NOT_NEWEST}, {@link
     *     ResultRefusal#LOSS_NOT_BY_MESSAGE}; WRONG_STATE where it was withdrawn or dismissed
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ResultReceipt cancel(Actor actor, String number, int version, String reason, SignedMessage message) {
        access.require(actor, ResultAction.CANCEL_RESULT);
        if (REASON.flawOf(reason).isPresent()) {
            throw Refusal.at("reason", KernelRefusal.OUT_OF_BOUNDS)
                    .with("min", 1)
                    .with("max", 500);
        }
        var taken = takeIn.takeInWithdrawal(
                actor,
                number,
                version,
                reason,
                message,
                (result, about) -> audit.note(actor, ResultEvent.RESULT_WITHDRAWN, result, about));
        return acknowledgement.of(taken, message);
    }
}
