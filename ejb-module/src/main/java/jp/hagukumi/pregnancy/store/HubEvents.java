package jp.hagukumi.pregnancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;

/** What came from the hub: that it came, and whether it moved something. Its content is not kept here. */
@ApplicationScoped
public class HubEvents {

    @Inject
    Jdbi jdbi;

    /** An event as noted. */
    public record Noted(
            String eventId,
            String digest,
            String kind,
            String requestId,
            Optional<String> finding,
            Instant receivedAt) {}

    /** Events of the hub are taken in one after the other, so that the same one is not taken twice at once. */
    public void hold() {
        jdbi.useHandle(
                handle -> handle.createQuery("select count(pg_advisory_xact_lock(hashtext('pregnancy.hub_event'), 0))")
                        .mapTo(Integer.class)
                        .one());
    }

    /** What came before under that number. */
    public List<Noted> find(String eventId) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from pregnancy.hub_event where event_id = :id")
                .bind("id", eventId)
                .map((row, context) -> noted(row))
                .list());
    }

    public void note(Noted event) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into pregnancy.hub_event (event_id, digest, kind, request_id, finding, received_at)
                        values (:id, :digest, :kind, :request, :finding, :at)
                        """)
                .bind("id", event.eventId())
                .bind("digest", event.digest())
                .bind("kind", event.kind())
                .bind("request", event.requestId())
                .bind("finding", event.finding().orElse(null))
                .bind("at", event.receivedAt())
                .execute());
    }

    /** What moved nothing, the newest first. */
    public List<Noted> setAside(int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from pregnancy.hub_event where finding is not null
                        order by received_at desc, event_id limit :most
                        """)
                .bind("most", most)
                .map((row, context) -> noted(row))
                .list());
    }

    private static Noted noted(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Noted(
                row.getString("event_id"),
                row.getString("digest"),
                row.getString("kind"),
                row.getString("request_id"),
                Columns.text(row, "finding"),
                Columns.instant(row, "received_at").orElseThrow());
    }
}
