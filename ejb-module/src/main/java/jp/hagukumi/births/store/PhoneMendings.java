package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;

/** What clerks put right after speaking with the filer: with whom, when, why; once a version, never rewritten. */
@ApplicationScoped
public class PhoneMendings {

    @Inject
    Jdbi jdbi;

    /**
     * One talk and what it led to.
     *
     * @param version of the form that it led to
     * @param spokenWith as the clerk wrote it, 1–100 code points
     * @param reason 1–500 code points
     */
    public record Mended(int version, StaffId by, Instant at, String spokenWith, String reason) {

        @Override
        public String toString() {
            return "Mended[" + version + "]";
        }
    }

    /** The filer agreed; without that the database takes none. */
    public void keep(RegistrationId registration, Mended mended) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into births.registration_phone_mending
                            (registration, version, mended_by, mended_at, spoken_with, reason, consented)
                        values (:registration, :version, :by, :at, :with, :reason, true)
                        """)
                .bind("registration", registration.value())
                .bind("version", mended.version())
                .bind("by", mended.by().value())
                .bind("at", mended.at())
                .bind("with", mended.spokenWith())
                .bind("reason", mended.reason())
                .execute());
    }

    /** The first one first. */
    public List<Mended> of(RegistrationId registration) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from births.registration_phone_mending where registration = :id order by version")
                .bind("id", registration.value())
                .map((row, context) -> new Mended(
                        row.getInt("version"),
                        new StaffId(Columns.id(row, "mended_by")),
                        Columns.instant(row, "mended_at").orElseThrow(),
                        row.getString("spoken_with"),
                        row.getString("reason")))
                .list());
    }
}
