package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.documents.DocumentId;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;

/** Which photos of the paper certificate were sent for a registration, and which one a clerk compared with the form. */
@ApplicationScoped
public class RegistrationPhotos {

    @Inject
    Jdbi jdbi;

    /** @param comparedVersion the version of the form a clerk saw it agree with */
    public record Photo(DocumentId document, Instant addedAt, Optional<Integer> comparedVersion) {}

    public void add(RegistrationId registration, DocumentId document, UUID by, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into births.registration_photo (registration, position, document, added_by, added_at)
                        select :registration, coalesce(max(position), 0) + 1, :document, :by, :at
                        from births.registration_photo where registration = :registration
                        """)
                .bind("registration", registration.value())
                .bind("document", document.value())
                .bind("by", by)
                .bind("at", at)
                .execute());
    }

    public Optional<Photo> newest(RegistrationId registration) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from births.registration_photo where registration = :registration
                        order by position desc limit 1
                        """)
                .bind("registration", registration.value())
                .map((row, context) -> new Photo(
                        new DocumentId(Columns.id(row, "document")),
                        Columns.instant(row, "added_at").orElseThrow(),
                        Columns.number(row, "compared_version")))
                .findOne());
    }

    public void compared(DocumentId document, int version, UUID by, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update births.registration_photo
                        set compared_by = :by, compared_at = :at, compared_version = :version
                        where document = :document
                        """)
                .bind("document", document.value())
                .bind("version", version)
                .bind("by", by)
                .bind("at", at)
                .execute());
    }
}
