package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;

/** An institution withdraws a certificate on which nothing was decided yet. Three beats as for a submission. */
@Stateless
public class CancelBirthCertificate {

    @Inject
    Access access;

    @Inject
    JudgeSubmission judge;

    @Inject
    TakeInCertificate takeIn;

    @Inject
    Acknowledgement acknowledgement;

    @Inject
    Audit audit;

    /**
     * @throws jp.hagukumi.kernel.refusal.Refusal {@link BirthsRefusal#CERTIFICATE_UNKNOWN}, {@link BirthsRefusal#NOT_NEWEST},
     *     {@link BirthsRefusal#MESSAGE_ID_REUSED}, {@link BirthsRefusal#TEXT_UNFIT}; WRONG_STATE where something was decided
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Receipt cancel(Actor actor, Cancellation cancellation) {
        access.require(actor, BirthsAction.CANCEL_CERTIFICATE);
        judge.judgeEnvelope(cancellation);
        var taken = takeIn.takeInWithdrawal(
                actor,
                JudgeSubmission.institutionOf(actor),
                cancellation,
                (certificate, about) -> audit.note(actor, BirthsEvent.CERTIFICATE_CANCELLED, certificate, about));
        return acknowledgement.of(taken, cancellation.envelope());
    }
}
