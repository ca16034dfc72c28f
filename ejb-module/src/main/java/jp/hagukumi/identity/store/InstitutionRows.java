package jp.hagukumi.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.identity.CertificatePurpose;
import jp.hagukumi.identity.CertificateStatus;
import jp.hagukumi.identity.InstitutionFacts;
import jp.hagukumi.identity.InstitutionId;
import jp.hagukumi.identity.InstitutionKind;
import jp.hagukumi.identity.InstitutionStatus;
import jp.hagukumi.identity.KnownCertificate;
import jp.hagukumi.identity.ReadInstitutions;
import org.jdbi.v3.core.Jdbi;

/** Partner institutions and their certificates, for reading. */
@ApplicationScoped
public class InstitutionRows {

    private static final String WITH_CERTIFICATE = """
            select c.id as certificate, c.purpose, c.fingerprint, c.der, c.not_before, c.not_after, c.status as certificate_status, c.status_since,
                   i.*, i.status as institution_status
            from identity.institution_certificate c join identity.institution i on i.id = c.institution
            """;

    @Inject
    Jdbi jdbi;

    public Optional<InstitutionFacts> find(InstitutionId institution) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select i.*, i.status as institution_status from identity.institution i where id = :id")
                .bind("id", institution.value())
                .map((row, context) -> facts(row))
                .findOne());
    }

    public Map<UUID, String> names(Collection<UUID> wanted) {
        return jdbi.withHandle(handle -> handle
                .createQuery("select id, name from identity.institution where id = any(:ids)")
                .bindArray("ids", UUID.class, List.copyOf(wanted))
                .map((row, context) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    public Optional<InstitutionFacts> ofShortName(String shortName) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select i.*, i.status as institution_status from identity.institution i where short_name = :name")
                .bind("name", shortName)
                .map((row, context) -> facts(row))
                .findOne());
    }

    /** The one system that tells of residence. */
    public Optional<InstitutionFacts> registerSystem() {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select i.*, i.status as institution_status from identity.institution i
                        where i.kind = 'REGISTER_SYSTEM' and i.status = 'ACTIVE' order by i.id limit 1
                        """).map((row, context) -> facts(row)).findOne());
    }

    public List<InstitutionFacts> providersOn(LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select i.*, i.status as institution_status from identity.institution i
                        where i.kind in ('HOSPITAL', 'CLINIC', 'MIDWIFE') and i.status = 'ACTIVE'
                          and i.valid_from <= :day and (i.valid_to is null or i.valid_to >= :day)
                        order by i.name, i.id limit 1000
                        """)
                .bind("day", day)
                .map((row, context) -> facts(row))
                .list());
    }

    public Optional<InstitutionFacts> ofCode(String code) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select i.*, i.status as institution_status from identity.institution i where code = :code order by valid_from desc limit 1")
                .bind("code", code)
                .map((row, context) -> facts(row))
                .findOne());
    }

    public List<InstitutionFacts> page(Optional<InstitutionId> after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select i.*, i.status as institution_status from identity.institution i
                        where cast(:after as uuid) is null or i.id > :after order by i.id limit :limit
                        """)
                .bind("after", after.map(InstitutionId::value))
                .bind("limit", limit)
                .map((row, context) -> facts(row))
                .list());
    }

    public List<ReadInstitutions.User> usersOf(InstitutionId institution) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, name, active from identity.institution_user where institution = :institution order by id")
                .bind("institution", institution.value())
                .map((row, context) -> new ReadInstitutions.User(
                        row.getObject("id", UUID.class), row.getString("name"), row.getBoolean("active")))
                .list());
    }

    public Optional<KnownCertificate> certificate(CertificatePurpose purpose, byte[] sha256) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        WITH_CERTIFICATE + " where c.fingerprint = :fingerprint and c.purpose = :purpose")
                .bind("fingerprint", sha256)
                .bind("purpose", purpose.name())
                .map((row, context) -> known(row))
                .findOne());
    }

    public List<KnownCertificate> certificatesOf(InstitutionId institution) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        WITH_CERTIFICATE + " where c.institution = :institution order by c.not_before desc, c.id")
                .bind("institution", institution.value())
                .map((row, context) -> known(row))
                .list());
    }

    private static KnownCertificate known(ResultSet row) throws SQLException {
        return new KnownCertificate(
                row.getObject("certificate", UUID.class),
                facts(row),
                CertificatePurpose.valueOf(row.getString("purpose")),
                HexFormat.of().formatHex(row.getBytes("fingerprint")),
                row.getBytes("der"),
                Rows.instant(row, "not_before"),
                Rows.instant(row, "not_after"),
                CertificateStatus.valueOf(row.getString("certificate_status")),
                Rows.instant(row, "status_since"));
    }

    private static InstitutionFacts facts(ResultSet row) throws SQLException {
        return new InstitutionFacts(
                new InstitutionId(row.getObject("id", UUID.class)),
                row.getString("short_name"),
                Rows.text(row, "code"),
                InstitutionKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("address"),
                row.getString("phone"),
                row.getString("municipality"),
                Rows.text(row, "ward"),
                InstitutionStatus.valueOf(row.getString("institution_status")),
                row.getObject("valid_from", LocalDate.class),
                Rows.date(row, "valid_to"),
                row.getInt("version"));
    }
}
