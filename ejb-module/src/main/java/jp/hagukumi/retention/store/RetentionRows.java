package jp.hagukumi.retention.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.kernel.sql.Instants;
import org.jdbi.v3.core.Jdbi;

/** Kinds, periods and reports. */
@ApplicationScoped
public class RetentionRows {

    @Inject
    Jdbi jdbi;

    /** A kind of record. */
    public record Kind(String kind, String name, String countedFrom, Period atLeast) {}

    /** How long a kind is kept from a day on. */
    public record Dated(UUID id, String kind, LocalDate startsOn, Period period, String source, boolean uncertain) {}

    /** What one run removed. */
    public record Report(
            String kind,
            LocalDate ranOn,
            Period period,
            Instant before,
            Instant startedAt,
            Optional<Instant> endedAt,
            long removed) {}

    public List<Kind> kinds() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from retention.kind order by step, kind")
                .map((row, context) -> new Kind(
                        row.getString("kind"),
                        row.getString("name"),
                        row.getString("counted_from"),
                        Period.parse(row.getString("at_least"))))
                .list());
    }

    public List<Dated> periods() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from retention.period order by kind, starts_on")
                .map((row, context) -> dated(row))
                .list());
    }

    public Optional<Dated> inForce(String kind, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from retention.period where kind = :kind and starts_on <= :day
                        order by starts_on desc limit 1
                        """)
                .bind("kind", kind)
                .bind("day", day)
                .map((row, context) -> dated(row))
                .findOne());
    }

    /** @return false where the kind has a period from that day already */
    public boolean keep(Dated dated, UUID by, Instant at) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into retention.period
                            (id, kind, starts_on, period, source, uncertain, changed_by, changed_at)
                        values (:id, :kind, :starts, :period, :source, :uncertain, :by, :at)
                        on conflict (kind, starts_on) do nothing
                        """)
                        .bind("id", dated.id())
                        .bind("kind", dated.kind())
                        .bind("starts", dated.startsOn())
                        .bind("period", dated.period().toString())
                        .bind("source", dated.source())
                        .bind("uncertain", dated.uncertain())
                        .bind("by", by)
                        .bind("at", at)
                        .execute()
                == 1);
    }

    /** @return false where another instance runs, or has run, this kind today */
    public boolean begin(UUID report, Dated period, LocalDate today, Instant before, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into retention.report (id, kind, ran_on, period, before, started_at)
                        values (:id, :kind, :today, :period, :before, :now)
                        on conflict (kind, ran_on) do nothing
                        """)
                        .bind("id", report)
                        .bind("kind", period.kind())
                        .bind("today", today)
                        .bind("period", period.id())
                        .bind("before", before)
                        .bind("now", now)
                        .execute()
                == 1);
    }

    public int remove(String kind, LocalDate today, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("select retention.remove(:kind, :today, :most)")
                .bind("kind", kind)
                .bind("today", today)
                .bind("most", most)
                .mapTo(Integer.class)
                .one());
    }

    public void count(UUID report, int removed) {
        jdbi.useHandle(
                handle -> handle.createUpdate("update retention.report set removed = removed + :removed where id = :id")
                        .bind("id", report)
                        .bind("removed", removed)
                        .execute());
    }

    public void end(UUID report, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("update retention.report set ended_at = :now where id = :id")
                .bind("id", report)
                .bind("now", now)
                .execute());
    }

    public List<Report> reports(int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select r.*, p.period as length from retention.report r join retention.period p on p.id = r.period
                        order by r.ran_on desc, r.kind limit :most
                        """)
                .bind("most", most)
                .map((row, context) -> new Report(
                        row.getString("kind"),
                        row.getObject("ran_on", LocalDate.class),
                        Period.parse(row.getString("length")),
                        Instants.in(row, "before"),
                        Instants.in(row, "started_at"),
                        Instants.maybeIn(row, "ended_at"),
                        row.getLong("removed")))
                .list());
    }

    private static Dated dated(ResultSet row) throws SQLException {
        return new Dated(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("starts_on", LocalDate.class),
                Period.parse(row.getString("period")),
                row.getString("source"),
                row.getBoolean("uncertain"));
    }
}
