package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.births.registration.RegistrationMove;
import jp.hagukumi.births.registration.RegistrationState;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;

/** What happened to a registration, what is to be put right in it, and by which signature it was filed. */
@ApplicationScoped
public class RegistrationHistory {

    @Inject
    Jdbi jdbi;

    /**
     * One move.
     *
     * @param byOffice staff or the system did it, not the family
     */
    public record Line(
            RegistrationMove move, RegistrationState state, boolean byOffice, Instant at, Optional<String> reason) {}

    /** Something to be put right, not settled yet. */
    public record Defect(String field, String code, Optional<String> words) {

        @Override
        public String toString() {
            return "Defect[" + field + ", " + code + "]";
        }
    }

    /** @param content SHA-256 of what was signed */
    public record Signature(byte[] content, byte[] signature, byte[] certificate, String serial, Instant verifiedAt) {}

    public void add(
            RegistrationId registration,
            RegistrationMove move,
            RegistrationState state,
            Actor actor,
            Instant at,
            Optional<String> reason) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into births.registration_event
                            (registration, position, move, state, by_kind, by_whom, at, reason)
                        select :id, coalesce(max(position), 0) + 1, :move, :state, :kind, :by, :at, :reason
                        from births.registration_event where registration = :id
                        """)
                .bind("id", registration.value())
                .bind("move", move.name())
                .bind("state", state.name())
                .bind("kind", actor.kind().name())
                .bind("by", actor.id())
                .bind("at", at)
                .bind("reason", reason.orElse(null))
                .execute());
    }

    public List<Line> lines(RegistrationId registration) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from births.registration_event where registration = :id order by position")
                .bind("id", registration.value())
                .map((row, context) -> new Line(
                        RegistrationMove.valueOf(row.getString("move")),
                        RegistrationState.valueOf(row.getString("state")),
                        !"RESIDENT".equals(row.getString("by_kind")),
                        Columns.instant(row, "at").orElseThrow(),
                        Columns.text(row, "reason")))
                .list());
    }

    public List<Defect> openDefects(RegistrationId registration) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from births.registration_defect
                        where registration = :id and settled_at is null order by raised_at, id
                        """)
                .bind("id", registration.value())
                .map((row, context) ->
                        new Defect(row.getString("field"), row.getString("code"), Columns.text(row, "words")))
                .list());
    }

    public void addDefect(RegistrationId registration, Defect defect, UUID by, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into births.registration_defect (id, registration, field, code, words, raised_by, raised_at)
                        values (:id, :registration, :field, :code, :words, :by, :at)
                        """)
                .bind("id", Ids.next())
                .bind("registration", registration.value())
                .bind("field", defect.field())
                .bind("code", defect.code())
                .bind("words", defect.words().orElse(null))
                .bind("by", by)
                .bind("at", at)
                .execute());
    }

    /** All that were open are answered by the version that mends them. */
    public void settleDefects(RegistrationId registration, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update births.registration_defect set settled_at = :at
                        where registration = :id and settled_at is null
                        """)
                .bind("id", registration.value())
                .bind("at", at)
                .execute());
    }

    public void keepSignature(RegistrationId registration, int version, Signature signature) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into births.registration_signature
                            (registration, version, content_digest, signature, certificate, serial, verified_at)
                        values (:id, :version, :digest, :signature, :certificate, :serial, :at)
                        """)
                .bind("id", registration.value())
                .bind("version", version)
                .bind("digest", signature.content())
                .bind("signature", signature.signature())
                .bind("certificate", signature.certificate())
                .bind("serial", signature.serial())
                .bind("at", signature.verifiedAt())
                .execute());
    }

    /** Whether a version was signed already: a signature is over one version and handed in once. */
    public boolean isSigned(RegistrationId registration, int version) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select 1 from births.registration_signature
                                       where registration = :id and version = :version)
                        """)
                .bind("id", registration.value())
                .bind("version", version)
                .mapTo(Boolean.class)
                .one());
    }
}
