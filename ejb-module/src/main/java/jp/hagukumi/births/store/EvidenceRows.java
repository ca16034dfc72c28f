package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import jp.hagukumi.births.Bytes;
import jp.hagukumi.births.CertificateCase;
import jp.hagukumi.births.CertificateId;
import jp.hagukumi.births.Envelope;
import jp.hagukumi.births.KeptEvidence;
import org.jdbi.v3.core.Jdbi;

/**
 * What proves a version of a certificate. A version may have been told of more than once; the first message that got its receipt
 * is the proof.
 */
@ApplicationScoped
public class EvidenceRows {

    private static final String PROVING = """
            from births.message m left join births.receipt r on r.message = m.id
            where m.certificate = :certificate and m.act in ('SUBMIT', 'CORRECT')
            order by r.message is null, m.received_at, m.id limit 1
            """;

    @Inject
    Jdbi jdbi;

    /** Without the contents, for a look at the case. */
    public Optional<CertificateCase.Evidence> standing(CertificateId certificate) {
        return jdbi.withHandle(handle -> handle.createQuery("select m.kind, r.kept_at " + PROVING)
                .bind("certificate", certificate.value())
                .map((row, context) -> new CertificateCase.Evidence(
                        Envelope.Kind.valueOf(row.getString("kind")),
                        row.getObject("kept_at") == null
                                ? Optional.empty()
                                : Optional.of(CertificateMapper.instant(row, "kept_at"))))
                .findOne());
    }

    /** Everything; empty where the proving message was not signed, or has no receipt. */
    public Optional<KeptEvidence> kept(CertificateId certificate) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with proving as (select m.envelope, m.signer_chain, m.revocation_list, m.certificate, r.seal %s)
                        select p.envelope, p.seal, a.content as attachment, chain.content as chain, crl.content as crl
                        from proving p
                        join births.trust_material chain on chain.digest = p.signer_chain
                        left join births.trust_material crl on crl.digest = p.revocation_list
                        left join births.attachment a on a.certificate = p.certificate
                        where p.seal is not null
                        """.formatted(PROVING))
                .bind("certificate", certificate.value())
                .map((row, context) -> new KeptEvidence(
                        Bytes.of(row.getBytes("envelope")),
                        bytes(row, "attachment"),
                        Bytes.of(row.getBytes("chain")),
                        bytes(row, "crl"),
                        Bytes.of(row.getBytes("seal"))))
                .findOne());
    }

    private static Optional<Bytes> bytes(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column)).map(Bytes::of);
    }
}
