package jp.hagukumi.outbox.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Messages and their deliveries, one row for each recipient. */
@ApplicationScoped
public class Deliveries {

    @Inject
    Jdbi jdbi;

    /** A delivery held by the current transaction. */
    public record Claimed(UUID message, String recipient, String content, String correlation, int attempts) {}

    public void write(UUID id, String kind, String content, String correlation, List<String> recipients, Instant at) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into outbox.message (id, kind, content, correlation, recorded_at)
                            values (:id, :kind, :content, :correlation, :at)
                            """)
                    .bind("id", id)
                    .bind("kind", kind)
                    .bind("content", content)
                    .bind("correlation", correlation)
                    .bind("at", at)
                    .execute();
            if (!recipients.isEmpty()) {
                handle.createUpdate("""
                                insert into outbox.delivery (message, recipient, state, attempts, next_at)
                                select :id, name, 'WAITING', 0, :at from unnest(:names) as name
                                """)
                        .bind("id", id)
                        .bindArray("names", String.class, recipients)
                        .bind("at", at)
                        .execute();
            }
        });
    }

    /** The next delivery that is due and that no other transaction holds; locked until this transaction ends. */
    public Optional<Claimed> claim(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select d.message, d.recipient, m.content, m.correlation, d.attempts
                        from outbox.delivery d join outbox.message m on m.id = d.message
                        where d.state = 'WAITING' and d.next_at <= :now
                        order by d.next_at, d.message
                        limit 1
                        for update of d skip locked
                        """)
                .bind("now", now)
                .map((row, context) -> new Claimed(
                        row.getObject("message", UUID.class),
                        row.getString("recipient"),
                        row.getString("content"),
                        row.getString("correlation"),
                        row.getInt("attempts")))
                .findOne());
    }

    public void done(Claimed claimed, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update outbox.delivery set state = 'DONE', done_at = :at
                        where message = :message and recipient = :recipient
                        """)
                .bind("at", at)
                .bind("message", claimed.message())
                .bind("recipient", claimed.recipient())
                .execute());
    }

    /** @param next when to try again; empty when it has been tried enough and a person must look */
    public void failed(Claimed claimed, Optional<Instant> next, String error, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update outbox.delivery
                        set attempts = attempts + 1, error = :error,
                            state = case when cast(:next as timestamptz) is null then 'STUCK' else 'WAITING' end,
                            next_at = coalesce(:next, next_at)
                        where message = :message and recipient = :recipient and state = 'WAITING'
                        """)
                .bind("error", error)
                .bind("next", next.orElse(null))
                .bind("message", claimed.message())
                .bind("recipient", claimed.recipient())
                .execute());
    }
}
