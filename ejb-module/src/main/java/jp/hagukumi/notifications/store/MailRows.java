package jp.hagukumi.notifications.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.sql.Instants;
import jp.hagukumi.notifications.ListStuckMails;
import jp.hagukumi.notifications.MailId;
import jp.hagukumi.notifications.MailState;
import jp.hagukumi.notifications.ports.Mail;
import org.jdbi.v3.core.Jdbi;

/** Mails that wait, at most one waiting for each person: several notices make one mail. */
@ApplicationScoped
public class MailRows {

    @Inject
    Jdbi jdbi;

    /** A mail held by one sender until a time. */
    public record Claimed(UUID id, UUID person, int attempts) {}

    public void queue(UUID id, UUID person, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into notifications.mail (id, person, state, attempts, next_at, queued_at)
                        values (:id, :person, 'WAITING', 0, :at, :at)
                        on conflict (person) where state = 'WAITING' do nothing
                        """)
                .bind("id", id)
                .bind("person", person)
                .bind("at", at)
                .execute());
    }

    /** A mail for each who has none waiting. */
    public void queueAll(Collection<UUID> persons, Instant at) {
        if (persons.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into notifications.mail (id, person, state, attempts, next_at, queued_at)
                        select m.id, m.person, 'WAITING', 0, :at, :at from unnest(:ids, :persons) as m(id, person)
                        on conflict (person) where state = 'WAITING' do nothing
                        """)
                .bindArray(
                        "ids",
                        UUID.class,
                        persons.stream().map(one -> Ids.next()).toList())
                .bindArray("persons", UUID.class, List.copyOf(persons))
                .bind("at", at)
                .execute());
    }

    /** The next mail that is due, counted as tried and held until a time. */
    public Optional<Claimed> claim(Instant now, Instant heldUntil) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with next as (
                            select m.id from notifications.mail m
                            where m.state = 'WAITING' and m.next_at <= :now
                            order by m.next_at, m.id
                            limit 1
                            for update skip locked)
                        update notifications.mail m set next_at = :until, attempts = attempts + 1
                        from next
                        where m.id = next.id
                        returning m.id, m.person, m.attempts
                        """)
                .bind("now", now)
                .bind("until", heldUntil)
                .map((row, context) -> new Claimed(
                        row.getObject("id", UUID.class), row.getObject("person", UUID.class), row.getInt("attempts")))
                .findOne());
    }

    /** @param why what kept a stuck one from being sent */
    public void end(UUID id, MailState state, Optional<Mail.Outcome> why, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update notifications.mail set state = :state, trouble = :why, ended_at = :at
                        where id = :id and state = 'WAITING'
                        """)
                .bind("id", id)
                .bind("state", state.name())
                .bind("why", why.map(Enum::name).orElse(null))
                .bind("at", at)
                .execute());
    }

    /** A mail while its row is locked. */
    public record Held(UUID person, MailState state) {}

    public Optional<Held> lock(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select person, state from notifications.mail where id = :id for update")
                .bind("id", id)
                .map((row, context) ->
                        new Held(row.getObject("person", UUID.class), MailState.valueOf(row.getString("state"))))
                .findOne());
    }

    public void replaced(UUID id, MailState state, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update notifications.mail set state = :state, ended_at = :at where id = :id and state = 'STUCK'")
                .bind("id", id)
                .bind("state", state.name())
                .bind("at", at)
                .execute());
    }

    /** Those nobody tries any more, the longest given up first. */
    public List<ListStuckMails.Stuck> stuck(int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, attempts, trouble, queued_at, ended_at from notifications.mail
                        where state = 'STUCK' order by ended_at, id limit :most
                        """)
                .bind("most", most)
                .map((row, context) -> new ListStuckMails.Stuck(
                        new MailId(row.getObject("id", UUID.class)),
                        row.getInt("attempts"),
                        Optional.ofNullable(row.getString("trouble")).map(Mail.Outcome::valueOf),
                        Instants.in(row, "queued_at"),
                        Instants.in(row, "ended_at")))
                .list());
    }

    public long countStuck() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from notifications.mail where state = 'STUCK'")
                        .mapTo(Long.class)
                        .one());
    }

    public void putOff(UUID id, Instant next) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update notifications.mail set next_at = :next where id = :id and state = 'WAITING'")
                .bind("id", id)
                .bind("next", next)
                .execute());
    }

    /** Nothing more goes to this person: not what waits, nor what an administrator could try anew. */
    public void drop(UUID person, Instant at) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        update notifications.mail set state = 'DROPPED', ended_at = :at
                        where person = :person and state in ('WAITING', 'STUCK')
                        """).bind("person", person).bind("at", at).execute());
    }
}
