package jp.hagukumi.notifications.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
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

    /** @param state {@code SENT}, {@code STUCK} or {@code DROPPED} */
    public void end(UUID id, String state, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update notifications.mail set state = :state, ended_at = :at where id = :id and state = 'WAITING'")
                .bind("id", id)
                .bind("state", state)
                .bind("at", at)
                .execute());
    }

    public void putOff(UUID id, Instant next) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update notifications.mail set next_at = :next where id = :id and state = 'WAITING'")
                .bind("id", id)
                .bind("next", next)
                .execute());
    }

    public void dropWaiting(UUID person, Instant at) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        update notifications.mail set state = 'DROPPED', ended_at = :at
                        where person = :person and state = 'WAITING'
                        """).bind("person", person).bind("at", at).execute());
    }
}
