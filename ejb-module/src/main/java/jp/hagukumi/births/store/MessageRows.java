package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.births.Bytes;
import jp.hagukumi.births.CertificateId;
import jp.hagukumi.births.CertificateState;
import jp.hagukumi.births.Envelope;
import jp.hagukumi.births.ReceiptFacts;
import jp.hagukumi.births.Routing;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Acknowledged messages with their evidence, and the receipts of them. Written once, never changed. */
@ApplicationScoped
public class MessageRows {

    @Inject
    Jdbi jdbi;

    /** A message known already. */
    public record Known(ReceiptFacts facts, Optional<Bytes> seal) {}

    public Optional<Known> find(UUID institution, String messageId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select m.id, m.institution, m.message_id, m.act, m.body_digest, m.certificate, m.certificate_number,
                               m.version, m.state, m.routing, m.municipality, m.flags, m.remarks, m.received_at, r.seal
                        from births.message m left join births.receipt r on r.message = m.id
                        where m.institution = :institution and m.message_id = :messageId
                        """)
                .bind("institution", institution)
                .bind("messageId", messageId)
                .map((row, context) -> new Known(
                        facts(row), Optional.ofNullable(row.getBytes("seal")).map(Bytes::of)))
                .findOne());
    }

    /** Keeps a message that makes no certificate: a cancellation, or a certificate told of again. */
    public ReceiptFacts keep(
            UUID message,
            ReceiptFacts.Act act,
            Envelope envelope,
            TrustMaterial.Kept trust,
            StoredCertificate about,
            Instant at) {
        return jdbi.withHandle(handle -> {
            var statement = handle.createQuery("""
                    insert into births.message
                      (id, institution, message_id, act, kind, body_digest, envelope, signer_chain, revocation_list, certificate,
                       certificate_number, version, state, routing, municipality, flags, remarks, received_at)
                    select :message, institution, :messageId, :act, :kind, :bodyDigest, :envelope, :chain, :crl, id,
                      certificate_number, version, state, routing, municipality, flags, remarks, :at
                    from births.certificate where id = :certificate
                    returning *
                    """);
            bindEnvelope(statement, envelope, trust);
            return statement
                    .bind("message", message)
                    .bind("act", act.name())
                    .bind("certificate", about.id().value())
                    .bind("at", at)
                    .map((row, context) -> facts(row))
                    .one();
        });
    }

    /**
     * Keeps a receipt, unless one is kept already; the one that is kept comes back.
     *
     * @param evidence SHA-256 that the kept envelope must have
     * @return empty where the kept envelope is another
     */
    public Optional<Bytes> keepReceipt(UUID message, Bytes seal, Optional<Bytes> evidence, Instant at) {
        return jdbi.withHandle(handle -> {
            var kept = handle.createUpdate("""
                            insert into births.receipt (message, seal, kept_at)
                            select id, :seal, :at from births.message
                            where id = :message
                              and (cast(:evidence as bytea) is null or sha256(envelope) = cast(:evidence as bytea))
                            on conflict (message) do nothing
                            """)
                    .bind("message", message)
                    .bind("seal", seal.toArray())
                    .bindByType("evidence", evidence.map(Bytes::toArray).orElse(null), byte[].class)
                    .bind("at", at)
                    .execute();
            return kept == 1
                    ? Optional.of(seal)
                    : handle.createQuery("select seal from births.receipt where message = :message")
                            .bind("message", message)
                            .mapTo(byte[].class)
                            .findOne()
                            .map(Bytes::of);
        });
    }

    static void bindEnvelope(SqlStatement<?> statement, Envelope envelope, TrustMaterial.Kept trust) {
        statement
                .bind("messageId", envelope.messageId())
                .bind("kind", envelope.kind().name())
                .bind("bodyDigest", envelope.bodyDigest().toArray())
                .bind("envelope", envelope.received().toArray())
                .bindByType("chain", trust.chain().map(Bytes::toArray).orElse(null), byte[].class)
                .bindByType("crl", trust.revocationList().map(Bytes::toArray).orElse(null), byte[].class);
    }

    private static ReceiptFacts facts(ResultSet row) throws SQLException {
        return new ReceiptFacts(
                row.getObject("id", UUID.class),
                row.getObject("institution", UUID.class),
                row.getString("message_id"),
                Bytes.of(row.getBytes("body_digest")),
                ReceiptFacts.Act.valueOf(row.getString("act")),
                new CertificateId(row.getObject("certificate", UUID.class)),
                row.getString("certificate_number"),
                row.getInt("version"),
                CertificateState.valueOf(row.getString("state")),
                Routing.valueOf(row.getString("routing")),
                row.getString("municipality"),
                CertificateMapper.flags(row, "flags"),
                RemarkText.read(CertificateMapper.texts(row, "remarks")),
                CertificateMapper.instant(row, "received_at"));
    }
}
