package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.model.CertificateLife;
import jp.hagukumi.births.rules.BirthTimeWords;
import jp.hagukumi.births.store.CertificateRows;
import jp.hagukumi.births.store.EvidenceRows;
import jp.hagukumi.births.store.JoinRows;
import jp.hagukumi.births.store.StoredCertificate;
import jp.hagukumi.identity.InstitutionFacts;
import jp.hagukumi.identity.InstitutionId;
import jp.hagukumi.identity.Institutions;
import jp.hagukumi.identity.People;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/** A clerk or nurse opens one certificate. */
@Stateless
public class ReadCertificate {

    @Inject
    Access access;

    @Inject
    CertificateRows certificates;

    @Inject
    JoinRows joins;

    @Inject
    Papers papers;

    @Inject
    EvidenceRows evidence;

    @Inject
    Institutions institutions;

    @Inject
    People people;

    @Inject
    CityClock clock;

    @Inject
    Audit audit;

    public CertificateCase read(Actor actor, CertificateId certificate) {
        access.require(actor, BirthsAction.READ_CERTIFICATE, certificate);
        var found = find(certificate);
        var child = found.child().flatMap(joins::child);
        audit.note(actor, BirthsEvent.CERTIFICATE_READ, certificate, about(child));
        return new CertificateCase(
                found.id(),
                found.institution(),
                institutions
                        .find(new InstitutionId(found.institution()))
                        .map(InstitutionFacts::name)
                        .orElse(""),
                found.number(),
                found.version(),
                found.state(),
                found.rowVersion(),
                CertificateLife.TABLE.allowedFrom(found.state()),
                found.routing(),
                found.sentTo().orElse(found.municipality()),
                found.ward(),
                found.medicalInstitutionCode(),
                found.flags(),
                found.remarks(),
                found.content(),
                BirthTimeWords.inWords(found.content().bornAt()),
                child.flatMap(joined -> joined(found, joined)),
                certificates.chain(found.institution(), found.number()).stream()
                        .map(each ->
                                new CertificateCase.Version(each.id(), each.version(), each.state(), each.receivedAt()))
                        .toList(),
                certificates.duplicatesOf(found),
                certificates
                        .attachmentType(certificate)
                        .map(type -> new CertificateCase.Paper(type, papers.stateOf(certificate))),
                evidence.standing(certificate),
                found.reason(),
                found.receivedAt());
    }

    /**
     * A copy of the paper that came along: drawn anew and passed by a scanner.
     *
     * @throws Refusal {@link BirthsRefusal#NO_ATTACHMENT}, {@link BirthsRefusal#ATTACHMENT_UNFIT}; of the documents room that it
     *     is not checked yet, or was found harmful
     */
    public PaperCopy attachment(Actor actor, CertificateId certificate) {
        access.require(actor, BirthsAction.READ_CERTIFICATE, certificate);
        var found = find(certificate);
        var copy = papers.cleanCopyOf(found);
        audit.note(
                actor,
                BirthsEvent.ATTACHMENT_READ,
                certificate,
                about(found.child().flatMap(joins::child)));
        return copy;
    }

    private StoredCertificate find(CertificateId certificate) {
        return certificates.find(certificate).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
    }

    private Optional<CertificateCase.Joined> joined(StoredCertificate certificate, JoinRows.Child child) {
        return joins.inForce(certificate.id())
                .map(joining -> new CertificateCase.Joined(
                        child.id(),
                        child.mother(),
                        child.delivery(),
                        child.orderInDelivery(),
                        joining.byToken(),
                        people.underProtection(new PersonId(child.mother()), clock.today())
                                || people.underProtection(new PersonId(child.id()), clock.today()),
                        joining.at()));
    }

    private static List<UUID> about(Optional<JoinRows.Child> child) {
        return child.map(joined -> List.of(joined.mother(), joined.id())).orElse(List.of());
    }
}
