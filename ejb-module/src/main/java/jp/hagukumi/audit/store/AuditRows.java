package jp.hagukumi.audit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.hagukumi.audit.AuditEvent;
import jp.hagukumi.audit.verifier.Chain;
import jp.hagukumi.audit.verifier.Entry;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.sql.Instants;
import org.jdbi.v3.core.Jdbi;

/** The audit's rows. The application's role may only insert and select here. */
@ApplicationScoped
public class AuditRows {

    @Inject
    Jdbi jdbi;

    public void append(
            Actor actor,
            String event,
            AuditEvent.Telling telling,
            String subjectKind,
            UUID subject,
            List<UUID> about,
            Map<String, String> detail,
            Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into audit.entry
                            (at, event, telling, actor_kind, actor, roles, institution, subject_kind, subject, about, detail, correlation)
                        values
                            (:at, :event, :telling, :actorKind, :actor, :roles, :institution, :subjectKind, :subject, :about, :detail,
                             :correlation)
                        """)
                .bind("at", at)
                .bind("event", event)
                .bind("telling", telling.name())
                .bind("actorKind", actor.kind().name())
                .bind("actor", actor.id())
                .bind(
                        "roles",
                        actor.grants().stream().map(AuditRows::asText).sorted().collect(Collectors.joining(" ")))
                .bind("institution", actor.institution().orElse(null))
                .bind("subjectKind", subjectKind)
                .bind("subject", subject)
                .bindArray("about", UUID.class, about)
                .bind("detail", asText(new TreeMap<>(detail)))
                .bind("correlation", actor.correlation())
                .execute());
    }

    /** A row as it is sealed. */
    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                List.of(
                        Chain.time(Instants.in(row, "at")),
                        row.getString("event"),
                        row.getString("telling"),
                        row.getString("actor_kind"),
                        row.getString("actor"),
                        row.getString("roles"),
                        Objects.requireNonNullElse(row.getString("institution"), ""),
                        row.getString("subject_kind"),
                        row.getString("subject"),
                        Stream.of((Object[]) row.getArray("about").getArray())
                                .map(Object::toString)
                                .collect(Collectors.joining(" ")),
                        row.getString("detail"),
                        row.getString("correlation")));
    }

    private static String asText(Actor.Grant grant) {
        return grant.role().name()
                + grant.ward().map(ward -> "@" + ward).orElse("")
                + grant.deputyFor().map(staff -> "~" + staff).orElse("");
    }

    /** One line {@code name=value} each, sorted, so that the sealed bytes are the same on every machine. */
    private static String asText(TreeMap<String, String> detail) {
        return detail.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().replace("\n", " "))
                .collect(Collectors.joining("\n"));
    }
}
