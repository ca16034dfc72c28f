package jp.hagukumi.notifications.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.sql.Instants;
import jp.hagukumi.notifications.NoticeId;
import jp.hagukumi.notifications.Notices;
import org.jdbi.v3.core.Jdbi;

/** Notices as told, and the persons about whom nothing is told any more. */
@ApplicationScoped
public class NoticeRows {

    @Inject
    Jdbi jdbi;

    /** A notice without its words. */
    public record Told(
            NoticeId id,
            String code,
            Map<String, String> arguments,
            String link,
            Instant toldAt,
            Optional<Instant> readAt) {}

    /** @return false where the reader, or somebody it speaks of, has died */
    public boolean tell(
            NoticeId id,
            UUID person,
            String code,
            Map<String, String> arguments,
            String link,
            Collection<UUID> about,
            Instant at) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into notifications.notice (id, person, code, arguments, link, about, told_at)
                        select :id, :person, :code, :arguments, :link, :about, :at
                        where not exists (select 1 from notifications.silence s
                                          where s.ended_at is null
                                            and (s.person = :person or s.person = any(:about)))
                        """)
                        .bind("id", id.value())
                        .bind("person", person)
                        .bind("code", code)
                        .bind("arguments", asText(arguments))
                        .bind("link", link)
                        .bindArray("about", UUID.class, about)
                        .bind("at", at)
                        .execute()
                == 1);
    }

    /** @return those who were told: not who has died, nor whose matter is silenced */
    public List<UUID> tellEach(String code, String link, Collection<Notices.News> news, Instant at) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into notifications.notice (id, person, code, arguments, link, about, told_at)
                        select n.id, n.person, :code, n.arguments, :link, array[n.about], :at
                        from unnest(:ids, :persons, :arguments, :abouts) as n(id, person, arguments, about)
                        where not exists (select 1 from notifications.silence s
                                          where s.ended_at is null and (s.person = n.person or s.person = n.about))
                        returning person
                        """)
                .bind("code", code)
                .bind("link", link)
                .bind("at", at)
                .bindArray(
                        "ids", UUID.class, news.stream().map(one -> Ids.next()).toList())
                .bindArray(
                        "persons",
                        UUID.class,
                        news.stream().map(Notices.News::person).toList())
                .bindArray(
                        "arguments",
                        String.class,
                        news.stream().map(one -> asText(one.arguments())).toList())
                .bindArray(
                        "abouts",
                        UUID.class,
                        news.stream().map(Notices.News::about).toList())
                .mapTo(UUID.class)
                .list());
    }

    /** Newest first, those before a given one. */
    public List<Told> of(UUID person, Optional<NoticeId> before, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, code, arguments, link, told_at, read_at
                        from notifications.notice
                        where person = :person and withdrawn_at is null
                          and (cast(:before as uuid) is null or id < :before)
                        order by id desc
                        limit :most
                        """)
                .bind("person", person)
                .bind("before", before.map(NoticeId::value).orElse(null))
                .bind("most", most)
                .map((row, context) -> told(row))
                .list());
    }

    public int unread(UUID person) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from notifications.notice
                        where person = :person and read_at is null and withdrawn_at is null
                        """)
                .bind("person", person)
                .mapTo(Integer.class)
                .one());
    }

    /** Marks those of the person's that are among the given; others' are left alone. */
    public int markRead(UUID person, Collection<UUID> ids, Instant at) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update notifications.notice set read_at = :at
                        where id = any(:ids) and person = :person and read_at is null and withdrawn_at is null
                        """)
                .bind("person", person)
                .bindArray("ids", UUID.class, ids)
                .bind("at", at)
                .execute());
    }

    public void silence(UUID person, Instant at) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into notifications.silence (person, since) values (:person, :at)
                            on conflict (person) where ended_at is null do nothing
                            """).bind("person", person).bind("at", at).execute();
            handle.createUpdate("""
                            update notifications.notice set withdrawn_at = :at
                            where (person = :person or about @> array[:person]) and read_at is null
                              and withdrawn_at is null
                            """).bind("person", person).bind("at", at).execute();
        });
    }

    public void withdraw(UUID about, Instant at) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        update notifications.notice set withdrawn_at = :at
                        where about @> array[:about] and read_at is null and withdrawn_at is null
                        """).bind("about", about).bind("at", at).execute());
    }

    public void endSilence(UUID person, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update notifications.silence set ended_at = :at where person = :person and ended_at is null")
                .bind("person", person)
                .bind("at", at)
                .execute());
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                new NoticeId(row.getObject("id", UUID.class)),
                row.getString("code"),
                asMap(row.getString("arguments")),
                row.getString("link"),
                Instants.in(row, "told_at"),
                Instants.maybeIn(row, "read_at"));
    }

    /** One line {@code name=value} each. */
    private static String asText(Map<String, String> arguments) {
        return new TreeMap<>(arguments)
                .entrySet().stream()
                        .map(argument ->
                                argument.getKey() + "=" + argument.getValue().replace("\n", " "))
                        .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> asMap(String text) {
        var arguments = new LinkedHashMap<String, String>();
        text.lines().forEach(line -> {
            var equals = line.indexOf('=');
            arguments.put(line.substring(0, equals), line.substring(equals + 1));
        });
        return arguments;
    }
}
