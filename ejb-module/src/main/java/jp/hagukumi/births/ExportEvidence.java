package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.ports.BindEvidence;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;

/**
 * Takes the evidence of one version of a certificate out of the system, as a file that the stand-alone verifier judges years
 * later without us: envelope, attachment, signer's chain and revocation lists of the day, receipt.
 */
@Stateless
public class ExportEvidence {

    @Inject
    Access access;

    @Inject
    TakeOutEvidence takeOut;

    @Inject
    BindEvidence binding;

    @Inject
    Audit audit;

    /** @throws Refusal {@link BirthsRefusal#NO_SIGNED_EVIDENCE} for what was typed into the form, or has no receipt yet */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public EvidenceFile export(Actor actor, CertificateId certificate) {
        access.require(actor, BirthsAction.EXPORT_EVIDENCE, certificate);
        var taken = takeOut.take(
                certificate, (which, about) -> audit.note(actor, BirthsEvent.EVIDENCE_EXPORTED, which, about));
        return new EvidenceFile(taken.name(), binding.bind(taken.kept()));
    }
}
