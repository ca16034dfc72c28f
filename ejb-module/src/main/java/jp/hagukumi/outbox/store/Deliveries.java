package jp.hagukumi.outbox.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.kernel.sql.Instants;
import jp.hagukumi.outbox.DeliveryState;
import org.jdbi.v3.core.Jdbi;

/** Messages and their deliveries, one row for each recipient. */
@ApplicationScoped
public class Deliveries {

    @Inject
    Jdbi jdbi;

    /** A delivery held by the current transaction. */
    public record Claimed(UUID message, String recipient, String content, String correlation, int attempts) {}

    public void write(UUID id, String kind, String content, String correlation, List<String> recipients, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        with recorded as (
                          insert into outbox.message (id, kind, content, correlation, recorded_at)
                          values (:id, :kind, :content, :correlation, :at)
                          returning id, recorded_at)
                        insert into outbox.delivery (message, recipient, state, attempts, next_at)
                        select id, name, 'WAITING', 0, recorded_at from recorded, unnest(:names) as name
                        """)
                .bind("id", id)
                .bind("kind", kind)
                .bind("content", content)
                .bind("correlation", correlation)
                .bind("at", at)
                .bindArray("names", String.class, recipients)
                .execute());
    }

    /** A delivery that was tried enough. */
    public record Stuck(
            UUID message,
            String recipient,
            String kind,
            int attempts,
            String error,
            String correlation,
            Instant since) {}

    /** The next deliveries that are due and that no other transaction holds; locked until this transaction ends. */
    public List<Claimed> claim(Instant now, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select d.message, d.recipient, m.content, m.correlation, d.attempts
                        from outbox.delivery d join outbox.message m on m.id = d.message
                        where d.state = 'WAITING' and d.next_at <= :now
                        order by d.next_at, d.message
                        limit :most
                        for update of d skip locked
                        """)
                .bind("now", now)
                .bind("most", most)
                .map((row, context) -> new Claimed(
                        row.getObject("message", UUID.class),
                        row.getString("recipient"),
                        row.getString("content"),
                        row.getString("correlation"),
                        row.getInt("attempts")))
                .list());
    }

    public void done(List<Claimed> claimed, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update outbox.delivery d set state = 'DONE', done_at = :at
                        from unnest(:messages, :recipients) as told(message, recipient)
                        where d.message = told.message and d.recipient = told.recipient
                        """)
                .bind("at", at)
                .bindArray(
                        "messages",
                        UUID.class,
                        claimed.stream().map(Claimed::message).toList())
                .bindArray(
                        "recipients",
                        String.class,
                        claimed.stream().map(Claimed::recipient).toList())
                .execute());
    }

    /** @param next when to try again; empty when it has been tried enough and a person must look */
    public void failed(Claimed claimed, Optional<Instant> next, String error) {
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

    /** Those nobody tries any more, longest stuck first. */
    public List<Stuck> stuck(int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select d.message, d.recipient, m.kind, d.attempts, d.error, m.correlation, m.recorded_at
                        from outbox.delivery d join outbox.message m on m.id = d.message
                        where d.state = 'STUCK'
                        order by m.recorded_at, d.message, d.recipient
                        limit :most
                        """)
                .bind("most", most)
                .map((row, context) -> new Stuck(
                        row.getObject("message", UUID.class),
                        row.getString("recipient"),
                        row.getString("kind"),
                        row.getInt("attempts"),
                        row.getString("error"),
                        row.getString("correlation"),
                        Instants.in(row, "recorded_at")))
                .list());
    }

    public long countStuck() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from outbox.delivery where state = 'STUCK'")
                        .mapTo(Long.class)
                        .one());
    }

    /** The state of a delivery, locked until this transaction ends. */
    public Optional<DeliveryState> lockState(UUID message, String recipient) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select state from outbox.delivery where message = :message and recipient = :recipient for update")
                .bind("message", message)
                .bind("recipient", recipient)
                .mapTo(String.class)
                .map(DeliveryState::valueOf)
                .findOne());
    }

    /** Tried anew from the beginning. */
    public void retry(UUID message, String recipient, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update outbox.delivery set state = 'WAITING', attempts = 0, next_at = :at
                        where message = :message and recipient = :recipient and state = 'STUCK'
                        """)
                .bind("message", message)
                .bind("recipient", recipient)
                .bind("at", at)
                .execute());
    }
}
