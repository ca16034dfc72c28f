package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;

/**
 * An institution hands in a certificate: refused with every finding at once, or acknowledged exactly once, however often it is
 * sent. Three beats: taken in, sealed, kept; when the answer is lost on its way the sender asks again and gets the same.
 * Source: Family Register Act art. 49 (3).
 */
@Stateless
public class SubmitBirthCertificate {

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
     * @return the receipt; {@link Receipt#repeated()} where the message or the certificate was known already
     * @throws jp.hagukumi.kernel.refusal.Refusal with every finding of the rules,
     *     {@link BirthsRefusal#MESSAGE_ID_REUSED}, {@link BirthsRefusal#CERTIFICATE_KNOWN_OTHERWISE},
     *     {@link BirthsRefusal#FIRST_VERSION_IS_ONE}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Receipt submit(Actor actor, Submission submission) {
        access.require(actor, BirthsAction.SUBMIT_CERTIFICATE);
        var judged = judge.judgeFirst(actor, submission);
        var taken = takeIn.takeIn(
                actor,
                judged,
                (certificate, about) -> audit.note(actor, BirthsEvent.CERTIFICATE_SUBMITTED, certificate, about));
        return acknowledgement.of(taken, submission.envelope());
    }
}
