package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.births.CallOffReason;
import jp.hagukumi.births.CallingOff;
import jp.hagukumi.births.VisitId;
import org.jdbi.v3.core.Jdbi;

/** Visits that were agreed and called off, and whether the family was told. */
@ApplicationScoped
public class CallOffRows {

    @Inject
    Jdbi jdbi;

    /** One that was called off, for colleagues. */
    public record Kept(Instant plannedAt, CallOffReason reason, Optional<String> note, Instant at) {}

    /** @param version of the visit when it was called off */
    public void keep(VisitId visit, int version, Instant planned, CallingOff why, UUID by, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into births.visit_call_off (visit, visit_version, planned_at, was_told, reason, note, by_staff, at)
                        select id, :version, :planned, told_of is not distinct from planned_at, :reason, :note, :by, :at
                        from births.visit where id = :visit
                        """)
                .bind("visit", visit.value())
                .bind("version", version)
                .bind("planned", planned)
                .bind("reason", why.reason().name())
                .bind("note", why.note().orElse(null))
                .bind("by", by)
                .bind("at", at)
                .execute());
    }

    /** Newest first. */
    public List<Kept> of(VisitId visit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select planned_at, reason, note, at from births.visit_call_off
                        where visit = :visit order by visit_version desc
                        """)
                .bind("visit", visit.value())
                .map((row, context) -> new Kept(
                        CertificateMapper.instant(row, "planned_at"),
                        CallOffReason.valueOf(row.getString("reason")),
                        Optional.ofNullable(row.getString("note")),
                        CertificateMapper.instant(row, "at")))
                .list());
    }

    /**
     * Whether the family has to hear of it, and has not yet: it knew the day, no other day is agreed since, and nothing ended the
     * visit. Then it has been told now.
     */
    public boolean tellsNowOf(VisitId visit, int version, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update births.visit_call_off c set told_at = :now
                        where c.visit = :visit and c.visit_version = :version and c.was_told and c.told_at is null
                          and exists (select from births.visit v where v.id = c.visit and v.state = 'DUE')
                        """)
                        .bind("visit", visit.value())
                        .bind("version", version)
                        .bind("now", now)
                        .execute()
                == 1);
    }
}
