package jp.hagukumi.idempotency.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import jp.hagukumi.kernel.access.Actor;
import org.jdbi.v3.core.Jdbi;

/** Answers kept by sender and key. */
@ApplicationScoped
public class Answers {

    @Inject
    Jdbi jdbi;

    /** What was answered to which content. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Kept(byte[] bodyDigest, String answer) {}

    /** Makes whoever comes with the same key wait until this transaction ends. */
    public void holdKey(Actor actor, String key) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended(:sender || ' ' || :key, 35))")
                .bind("sender", actor.id().toString())
                .bind("key", key)
                .mapTo(Integer.class)
                .one());
    }

    public Optional<Kept> find(Actor actor, String key) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select body_digest, answer from idempotency.answer
                        where sender_kind = :kind and sender = :sender and key = :key
                        """)
                .bind("kind", actor.kind().name())
                .bind("sender", actor.id())
                .bind("key", key)
                .map((row, context) -> new Kept(row.getBytes("body_digest"), row.getString("answer")))
                .findOne());
    }

    public void keep(Actor actor, String key, byte[] bodyDigest, String answer, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into idempotency.answer
                            (sender_kind, sender, key, body_digest, answer, correlation, at)
                        values (:kind, :sender, :key, :digest, :answer, :correlation, :at)
                        """)
                .bind("kind", actor.kind().name())
                .bind("sender", actor.id())
                .bind("key", key)
                .bind("digest", bodyDigest)
                .bind("answer", answer)
                .bind("correlation", actor.correlation())
                .bind("at", at)
                .execute());
    }
}
