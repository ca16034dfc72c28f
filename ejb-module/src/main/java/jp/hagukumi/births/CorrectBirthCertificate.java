package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;

/**
 * An institution replaces a certificate by its next version, also after later steps; only the certifier corrects, never the family
 * or the city. Three beats as for a first version.
 */
@Stateless
public class CorrectBirthCertificate {

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
     * @param submission the whole certificate again, as it should have been, with the next version
     * @throws jp.hagukumi.kernel.refusal.Refusal with every finding of the rules, {@link BirthsRefusal#CERTIFICATE_UNKNOWN},
     *     {@link BirthsRefusal#VERSION_NOT_NEXT}, {@link BirthsRefusal#CERTIFICATE_KNOWN_OTHERWISE},
     *     {@link BirthsRefusal#MESSAGE_ID_REUSED}; by the form {@code CHANGED_MEANWHILE} where another version came between; a withdrawn one cannot be corrected
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Receipt correct(Actor actor, Submission submission) {
        access.require(actor, BirthsAction.CORRECT_CERTIFICATE);
        var judged = judge.judge(actor, submission);
        var taken = takeIn.takeInCorrection(
                actor,
                judged,
                (certificate, about) -> audit.note(actor, BirthsEvent.CERTIFICATE_CORRECTED, certificate, about));
        return acknowledgement.of(taken, submission.envelope());
    }
}
