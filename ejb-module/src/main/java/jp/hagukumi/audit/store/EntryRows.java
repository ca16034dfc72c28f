package jp.hagukumi.audit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.audit.AuditEvent;
import jp.hagukumi.audit.ReadAudit;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.sql.Instants;
import org.jdbi.v3.core.Jdbi;

/** Reads the audit. */
@ApplicationScoped
public class EntryRows {

    @Inject
    Jdbi jdbi;

    /** One row. */
    public record Row(
            long id,
            Instant at,
            String event,
            AuditEvent.Telling telling,
            Actor.Kind actorKind,
            UUID actor,
            String roles,
            Optional<UUID> institution,
            String subjectKind,
            UUID subject,
            Set<UUID> about,
            String detail,
            String correlation) {

        public Row {
            about = Set.copyOf(about);
        }
    }

    /** Newest first. Only the conditions asked for are in the statement, so that each search finds its index. */
    public List<Row> search(ReadAudit.Search search, int most) {
        return jdbi.withHandle(handle -> {
            var sql = new StringBuilder("select * from audit.entry where at >= :from and at < :to");
            search.event().ifPresent(event -> sql.append(" and event = :event"));
            search.actor().ifPresent(actor -> sql.append(" and actor = :actor"));
            search.subject().ifPresent(subject -> sql.append(" and subject = :subject"));
            search.about().ifPresent(person -> sql.append(" and about @> array[:about]"));
            search.correlation().ifPresent(mark -> sql.append(" and correlation = :correlation"));
            search.before().ifPresent(id -> sql.append(" and id < :before"));
            var query = handle.createQuery(sql + " order by id desc limit :most")
                    .bind("from", search.from())
                    .bind("to", search.to())
                    .bind("most", most);
            search.event().ifPresent(event -> query.bind("event", event));
            search.actor().ifPresent(actor -> query.bind("actor", actor));
            search.subject().ifPresent(subject -> query.bind("subject", subject));
            search.about().ifPresent(person -> query.bind("about", person));
            search.correlation().ifPresent(mark -> query.bind("correlation", mark));
            search.before().ifPresent(id -> query.bind("before", id));
            return query.map((row, context) -> row(row)).list();
        });
    }

    /** What is told about a person's data, newest first. */
    public List<Row> toldAbout(UUID person, long before, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from audit.entry
                        where about @> array[:person] and telling <> 'HIDDEN' and id < :before
                        order by id desc
                        limit :most
                        """)
                .bind("person", person)
                .bind("before", before)
                .bind("most", most)
                .map((row, context) -> row(row))
                .list());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                Instants.in(row, "at"),
                row.getString("event"),
                AuditEvent.Telling.valueOf(row.getString("telling")),
                Actor.Kind.valueOf(row.getString("actor_kind")),
                row.getObject("actor", UUID.class),
                row.getString("roles"),
                Optional.ofNullable(row.getObject("institution", UUID.class)),
                row.getString("subject_kind"),
                row.getObject("subject", UUID.class),
                Set.copyOf(List.of((UUID[]) row.getArray("about").getArray())),
                row.getString("detail"),
                row.getString("correlation"));
    }
}
