package jp.hagukumi.pregnancy.results.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.pregnancy.results.KeptBytes;
import jp.hagukumi.pregnancy.results.ResultReceiptFacts;
import jp.hagukumi.pregnancy.results.SentResultId;
import jp.hagukumi.pregnancy.results.SentResultState;
import jp.hagukumi.pregnancy.results.SignedMessage;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Acknowledged messages with their evidence, and the receipts of them. Written once, never changed. */
@ApplicationScoped
public class ResultMessages {

    @Inject
    Jdbi jdbi;

    /** A message known already. */
    public record Known(ResultReceiptFacts facts, Optional<KeptBytes> seal) {}

    public Optional<Known> find(UUID institution, String messageId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select m.*, s.number, s.version, r.seal from pregnancy.result_message m
                        join pregnancy.sent_result s on s.id = m.result
                        left join pregnancy.result_receipt r on r.message = m.id
                        where m.institution = :institution and m.message_id = :messageId
                        """)
                .bind("institution", institution)
                .bind("messageId", messageId)
                .map((row, context) -> new Known(
                        facts(row), Optional.ofNullable(row.getBytes("seal")).map(KeptBytes::of)))
                .findOne());
    }

    /** Keeps the message that the facts are of, with its proof. */
    public void keep(ResultReceiptFacts facts, SignedMessage message) {
        jdbi.useHandle(handle -> {
            var chain = trust(handle, "CHAIN", joined(message), facts.receivedAt());
            var lists = message.revocationLists().map(list -> trust(handle, "CRL", list, facts.receivedAt()));
            handle.createUpdate("""
                            insert into pregnancy.result_message
                                (id, institution, message_id, act, body_digest, envelope, signer_chain, revocation_list, result,
                                 state, received_at)
                            values (:id, :institution, :messageId, :act, :digest, :envelope, :chain, :lists, :result, :state, :at)
                            """)
                    .bind("id", facts.message())
                    .bind("institution", facts.institution())
                    .bind("messageId", facts.messageId())
                    .bind("act", facts.act().name())
                    .bind("digest", facts.bodyDigest().toArray())
                    .bind("envelope", message.received().toArray())
                    .bind("chain", chain.toArray())
                    .bindByType("lists", lists.map(KeptBytes::toArray).orElse(null), byte[].class)
                    .bind("result", facts.result().value())
                    .bind("state", facts.state().name())
                    .bind("at", facts.receivedAt())
                    .execute();
        });
    }

    /**
     * Keeps a receipt, unless one is kept already; the one that is kept comes back.
     *
     * @param evidence SHA-256 that the kept envelope must have
     * @return empty where the kept envelope is another
     */
    public Optional<KeptBytes> keepReceipt(UUID message, KeptBytes seal, Optional<KeptBytes> evidence, Instant at) {
        return jdbi.withHandle(handle -> {
            var kept = handle.createUpdate("""
                            insert into pregnancy.result_receipt (message, seal, kept_at)
                            select id, :seal, :at from pregnancy.result_message
                            where id = :message
                              and (cast(:evidence as bytea) is null or sha256(envelope) = cast(:evidence as bytea))
                            on conflict (message) do nothing
                            """)
                    .bind("message", message)
                    .bind("seal", seal.toArray())
                    .bindByType("evidence", evidence.map(KeptBytes::toArray).orElse(null), byte[].class)
                    .bind("at", at)
                    .execute();
            return kept == 1
                    ? Optional.of(seal)
                    : handle.createQuery("select seal from pregnancy.result_receipt where message = :message")
                            .bind("message", message)
                            .mapTo(byte[].class)
                            .findOne()
                            .map(KeptBytes::of);
        });
    }

    private static KeptBytes trust(Handle handle, String kind, KeptBytes content, Instant at) {
        var digest = content.sha256();
        handle.createUpdate("""
                        insert into pregnancy.result_trust (digest, kind, content, kept_at)
                        select :digest, :kind, :content, :at
                        where not exists (select 1 from pregnancy.result_trust where digest = :digest)
                        on conflict (digest) do nothing
                        """)
                .bind("digest", digest.toArray())
                .bind("kind", kind)
                .bind("content", content.toArray())
                .bind("at", at)
                .execute();
        return digest;
    }

    private static KeptBytes joined(SignedMessage message) {
        var all = new ByteArrayOutputStream();
        message.signerChain().forEach(part -> all.writeBytes(part.toArray()));
        return KeptBytes.of(all.toByteArray());
    }

    private static ResultReceiptFacts facts(ResultSet row) throws SQLException {
        return new ResultReceiptFacts(
                row.getObject("id", UUID.class),
                row.getObject("institution", UUID.class),
                row.getString("message_id"),
                KeptBytes.of(row.getBytes("body_digest")),
                ResultReceiptFacts.Act.valueOf(row.getString("act")),
                new SentResultId(row.getObject("result", UUID.class)),
                row.getString("number"),
                row.getInt("version"),
                SentResultState.valueOf(row.getString("state")),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
