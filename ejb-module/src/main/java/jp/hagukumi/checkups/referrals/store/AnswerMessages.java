package jp.hagukumi.checkups.referrals.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.hagukumi.checkups.referrals.AnswerReceiptFacts;
import jp.hagukumi.checkups.referrals.ReferralId;
import jp.hagukumi.pregnancy.results.KeptBytes;
import jp.hagukumi.pregnancy.results.SignedMessage;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Acknowledged messages with their evidence, and the receipts of them. Written once, never changed. */
@ApplicationScoped
public class AnswerMessages {

    @Inject
    Jdbi jdbi;

    /** A message known already. */
    public record Known(AnswerReceiptFacts facts, Optional<KeptBytes> seal) {}

    public Optional<Known> find(UUID institution, String messageId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select m.*, a.sender_number, a.sender_version, r.seal from checkups.referral_message m
                        join checkups.referral_answer a on a.referral = m.referral and a.number = m.answer
                        left join checkups.referral_receipt r on r.message = m.id
                        where m.institution = :institution and m.message_id = :messageId
                        """)
                .bind("institution", institution)
                .bind("messageId", messageId)
                .map((row, context) -> new Known(
                        facts(row), Optional.ofNullable(row.getBytes("seal")).map(KeptBytes::of)))
                .findOne());
    }

    /** Nobody else works under these marks until the transaction ends. */
    public void hold(String... marks) {
        jdbi.useHandle(handle -> Stream.of(marks)
                .sorted()
                .forEach(mark -> handle.createQuery("select pg_advisory_xact_lock(hashtextextended(:mark, 0))")
                        .bind("mark", mark)
                        .map((row, context) -> true)
                        .one()));
    }

    /** Keeps the message that the facts are of, with its proof. */
    public void keep(AnswerReceiptFacts facts, SignedMessage message) {
        jdbi.useHandle(handle -> {
            var chain = trust(handle, "CHAIN", joined(message), facts.receivedAt());
            var lists = message.revocationLists().map(list -> trust(handle, "CRL", list, facts.receivedAt()));
            handle.createUpdate("""
                            insert into checkups.referral_message
                                (id, institution, message_id, act, body_digest, envelope, signer_chain, revocation_list, referral,
                                 answer, received_at)
                            values (:id, :institution, :messageId, :act, :digest, :envelope, :chain, :lists, :referral, :answer, :at)
                            """)
                    .bind("id", facts.message())
                    .bind("institution", facts.institution())
                    .bind("messageId", facts.messageId())
                    .bind("act", facts.act().name())
                    .bind("digest", facts.bodyDigest().toArray())
                    .bind("envelope", message.received().toArray())
                    .bind("chain", chain.toArray())
                    .bindByType("lists", lists.map(KeptBytes::toArray).orElse(null), byte[].class)
                    .bind("referral", facts.referral().value())
                    .bind("answer", facts.answer())
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
                            insert into checkups.referral_receipt (message, seal, kept_at)
                            select id, :seal, :at from checkups.referral_message
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
                    : handle.createQuery("select seal from checkups.referral_receipt where message = :message")
                            .bind("message", message)
                            .mapTo(byte[].class)
                            .findOne()
                            .map(KeptBytes::of);
        });
    }

    private static KeptBytes trust(Handle handle, String kind, KeptBytes content, Instant at) {
        var digest = content.sha256();
        handle.createUpdate("""
                        insert into checkups.referral_trust (digest, kind, content, kept_at)
                        select :digest, :kind, :content, :at
                        where not exists (select 1 from checkups.referral_trust where digest = :digest)
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

    private static AnswerReceiptFacts facts(ResultSet row) throws SQLException {
        return new AnswerReceiptFacts(
                row.getObject("id", UUID.class),
                row.getObject("institution", UUID.class),
                row.getString("message_id"),
                KeptBytes.of(row.getBytes("body_digest")),
                AnswerReceiptFacts.Act.valueOf(row.getString("act")),
                new ReferralId(row.getObject("referral", UUID.class)),
                row.getInt("answer"),
                row.getString("sender_number"),
                row.getInt("sender_version"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
