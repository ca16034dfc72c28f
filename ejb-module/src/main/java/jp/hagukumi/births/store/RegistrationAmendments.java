package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.births.registration.Amendment;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.births.rules.RegistrationField;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What was changed in a notice after acceptance: a row each, one after another, never rewritten. */
@ApplicationScoped
public class RegistrationAmendments {

    @Inject
    Jdbi jdbi;

    /**
     * As it was proposed.
     *
     * @param basedOn version of the form that the clerk saw
     */
    public record Proposed(
            UUID id,
            RegistrationId registration,
            Amendment.Kind kind,
            String reason,
            List<Amendment.Change> changes,
            int basedOn,
            StaffId proposedBy,
            Instant proposedAt) {

        public Proposed {
            changes = List.copyOf(changes);
        }

        public Map<RegistrationField, Optional<String>> values() {
            var values = new EnumMap<RegistrationField, Optional<String>>(RegistrationField.class);
            changes.forEach(
                    change -> values.put(RegistrationField.of(change.field()).orElseThrow(), change.becomes()));
            return values;
        }

        @Override
        public String toString() {
            return "Proposed[" + id + ", " + kind + "]";
        }
    }

    /** A link of the chain with what became of it. */
    public record Kept(
            Proposed proposed,
            int position,
            Optional<StaffId> decidedBy,
            Optional<Instant> decidedAt,
            Optional<String> declined,
            Optional<Integer> version) {

        @Override
        public String toString() {
            return "Kept[" + proposed.id() + ", " + position + "]";
        }
    }

    public void propose(Proposed proposed) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into births.registration_amendment
                                (id, registration, position, kind, reason, based_on, proposed_by, proposed_at)
                            select :id, :registration, coalesce(max(position), 0) + 1, :kind, :reason, :basedOn, :by, :at
                            from births.registration_amendment where registration = :registration
                            """)
                    .bind("id", proposed.id())
                    .bind("registration", proposed.registration().value())
                    .bind("kind", proposed.kind().name())
                    .bind("reason", proposed.reason())
                    .bind("basedOn", proposed.basedOn())
                    .bind("by", proposed.proposedBy().value())
                    .bind("at", proposed.proposedAt())
                    .execute();
            var fields = handle.prepareBatch("""
                    insert into births.registration_amendment_field (amendment, field, was, becomes)
                    values (:amendment, :field, :was, :becomes)
                    """);
            for (var change : proposed.changes()) {
                fields.bind("amendment", proposed.id())
                        .bind("field", change.field())
                        .bind("was", change.was().orElse(null))
                        .bind("becomes", change.becomes().orElse(null))
                        .add();
            }
            fields.execute();
        });
    }

    /** What is neither carried out nor declined. */
    public Optional<Proposed> waiting(RegistrationId registration) {
        return chain(registration).stream()
                .filter(kept -> kept.version().isEmpty() && kept.decidedBy().isEmpty())
                .map(Kept::proposed)
                .findFirst();
    }

    /** First amendment first. */
    public List<Kept> chain(RegistrationId registration) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from births.registration_amendment where registration = :id order by position")
                .bind("id", registration.value())
                .map((row, context) -> kept(handle, row))
                .list());
    }

    public void decline(Proposed proposed, StaffId by, Instant at, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update births.registration_amendment
                        set decided_by = :by, decided_at = :at, decline_reason = :reason where id = :id
                        """)
                .bind("id", proposed.id())
                .bind("by", by.value())
                .bind("at", at)
                .bind("reason", reason)
                .execute());
    }

    /** @param version of the form that it led to */
    public void decided(Proposed proposed, StaffId by, Instant at, int version) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update births.registration_amendment
                        set decided_by = :by, decided_at = :at, version = :version where id = :id
                        """)
                .bind("id", proposed.id())
                .bind("by", by.value())
                .bind("at", at)
                .bind("version", version)
                .execute());
    }

    /** The day, in the city, on which it was decided; where no second person was needed, on which it was proposed. */
    public LocalDate decidedOn(UUID amendment) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select (coalesce(decided_at, proposed_at) at time zone 'Asia/Tokyo')::date
                        from births.registration_amendment where id = :id
                        """)
                .bind("id", amendment)
                .mapTo(LocalDate.class)
                .one());
    }

    public Amendment.Kind kind(UUID amendment) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select kind from births.registration_amendment where id = :id")
                        .bind("id", amendment)
                        .mapTo(Amendment.Kind.class)
                        .one());
    }

    /** Done without a second person. */
    public void carriedOut(Proposed proposed, int version) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update births.registration_amendment set version = :version where id = :id")
                .bind("id", proposed.id())
                .bind("version", version)
                .execute());
    }

    private static Kept kept(Handle handle, ResultSet row) throws SQLException {
        var id = Columns.id(row, "id");
        return new Kept(
                new Proposed(
                        id,
                        new RegistrationId(Columns.id(row, "registration")),
                        Amendment.Kind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        changes(handle, id),
                        row.getInt("based_on"),
                        new StaffId(Columns.id(row, "proposed_by")),
                        Columns.instant(row, "proposed_at").orElseThrow()),
                row.getInt("position"),
                Columns.uuid(row, "decided_by").map(StaffId::new),
                Columns.instant(row, "decided_at"),
                Columns.text(row, "decline_reason"),
                Columns.number(row, "version"));
    }

    private static List<Amendment.Change> changes(Handle handle, UUID amendment) {
        return handle.createQuery(
                        "select * from births.registration_amendment_field where amendment = :id order by field")
                .bind("id", amendment)
                .map((row, context) -> new Amendment.Change(
                        row.getString("field"), Columns.text(row, "was"), Columns.text(row, "becomes")))
                .list();
    }
}
