package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.JoinProposals.Candidate;
import jp.hagukumi.births.JoinProposals.Strength;
import jp.hagukumi.births.rules.JoinRules;
import jp.hagukumi.births.store.CertificateRows;
import jp.hagukumi.births.store.StoredCertificate;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** A clerk sees who may be the mother of a certificate that came without a code, and why. */
@Stateless
public class ProposeJoins {

    @Inject
    Access access;

    @Inject
    CertificateRows certificates;

    @Inject
    DeskChange desk;

    @Inject
    JoinCandidates candidates;

    @Inject
    AnnouncedChildren announced;

    @Inject
    Audit audit;

    public JoinProposals propose(Actor actor, CertificateId certificate) {
        access.require(actor, BirthsAction.JOIN_CERTIFICATE, certificate);
        var found = certificates.find(certificate).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var scored = candidates.of(found, desk.addressedWard(found));
        audit.note(
                actor,
                BirthsEvent.JOINS_PROPOSED,
                certificate,
                scored.stream().map(each -> each.mother().id().value()).toList());
        return new JoinProposals(
                certificate,
                found.rowVersion(),
                scored.stream().map(each -> candidate(each, found)).toList(),
                candidates.ruleVersion());
    }

    private Candidate candidate(JoinCandidates.Scored scored, StoredCertificate certificate) {
        var score = scored.score();
        return new Candidate(
                scored.mother().id().value(),
                score.score(),
                strength(score.score()),
                score.reasons().stream()
                        .map(reason -> new JoinProposals.Reason(
                                reason.code(), reason.points(), reason.japanese(), reason.english()))
                        .toList(),
                announced.near(scored.mother().id().value(), certificate.content()));
    }

    private static Strength strength(int score) {
        if (score >= JoinRules.STRONG) {
            return Strength.STRONG;
        }
        return score >= JoinRules.POSSIBLE ? Strength.POSSIBLE : Strength.WEAK;
    }
}
