package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.births.CertificateId;
import org.jdbi.v3.core.Jdbi;

/** What became of the papers that came along with certificates; written once for each. */
@ApplicationScoped
public class PaperRows {

    @Inject
    Jdbi jdbi;

    /** @param document the documents room's copy; empty where none can be made */
    public record Look(Optional<UUID> document) {}

    public Optional<Look> look(CertificateId certificate) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select document from births.attachment_look where certificate = :certificate")
                .bind("certificate", certificate.value())
                .map((row, context) -> new Look(Optional.ofNullable(row.getObject("document", UUID.class))))
                .findOne());
    }

    public void keepCopy(CertificateId certificate, UUID document, Instant at) {
        keep(certificate, Optional.of(document), Optional.empty(), at);
    }

    /** @param refusal the documents room's code */
    public void keepRefusal(CertificateId certificate, String refusal, Instant at) {
        keep(certificate, Optional.empty(), Optional.of(refusal), at);
    }

    private void keep(CertificateId certificate, Optional<UUID> document, Optional<String> refusal, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into births.attachment_look (certificate, document, refusal, looked_at)
                        values (:certificate, :document, :refusal, :at)
                        """)
                .bind("certificate", certificate.value())
                .bindByType("document", document.orElse(null), UUID.class)
                .bindByType("refusal", refusal.orElse(null), String.class)
                .bind("at", at)
                .execute());
    }
}
