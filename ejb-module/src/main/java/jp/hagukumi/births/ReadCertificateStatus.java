package jp.hagukumi.births;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.births.store.CertificateRows;
import jp.hagukumi.births.store.StoredCertificate;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;

/** An institution asks where its certificate stands. It is not told whom it was joined to. */
@Stateless
public class ReadCertificateStatus {

    @Inject
    Access access;

    @Inject
    CertificateRows certificates;

    @Inject
    Audit audit;

    /**
     * @param certificateNumber the institution's own
     * @param version the newest if none is named
     * @throws Refusal {@link BirthsRefusal#CERTIFICATE_UNKNOWN} where this institution has no such certificate
     */
    public CertificateStatus read(Actor actor, String certificateNumber, Optional<Integer> version) {
        access.require(actor, BirthsAction.READ_OWN_CERTIFICATES);
        var chain = certificates.chain(JudgeSubmission.institutionOf(actor), certificateNumber);
        var asked = version.flatMap(wanted ->
                        chain.stream().filter(each -> each.version() == wanted).findFirst())
                .or(() -> version.isPresent() || chain.isEmpty()
                        ? Optional.empty()
                        : Optional.of(chain.get(chain.size() - 1)))
                .orElseThrow(() -> Refusal.at("certificateNumber", BirthsRefusal.CERTIFICATE_UNKNOWN));
        audit.note(actor, BirthsEvent.STATUS_READ, asked.id(), List.of());
        return status(asked, chain);
    }

    static CertificateStatus status(StoredCertificate asked, List<StoredCertificate> chain) {
        return new CertificateStatus(
                asked.id(),
                asked.number(),
                asked.version(),
                asked.state(),
                asked.routing(),
                asked.sentTo().orElse(asked.municipality()),
                asked.flags(),
                chain.stream()
                        .filter(each ->
                                each.replaces().equals(Optional.of(asked.id().value())))
                        .map(StoredCertificate::version)
                        .findFirst(),
                asked.reason(),
                asked.receivedAt(),
                asked.changedAt());
    }
}
