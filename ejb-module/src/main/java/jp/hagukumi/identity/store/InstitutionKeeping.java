package jp.hagukumi.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import jp.hagukumi.identity.CertificatePurpose;
import jp.hagukumi.identity.CertificateStatus;
import jp.hagukumi.identity.InstitutionEntry;
import jp.hagukumi.identity.InstitutionId;
import jp.hagukumi.identity.model.RegisteredCertificate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Writes institutions, certificates and users. */
@ApplicationScoped
public class InstitutionKeeping {

    @Inject
    Jdbi jdbi;

    /** False where the short name is taken, or the code by another institution on some of the same days. */
    public boolean insert(InstitutionId id, InstitutionEntry entry, String municipality, LocalDate today) {
        return jdbi.withHandle(handle -> {
            lockCode(handle, entry);
            if (codeTaken(handle, id, entry, today)) {
                return false;
            }
            var made = "i-" + id.toString().replace("-", "").substring(20);
            return handle.createUpdate("""
                                    insert into identity.institution
                                        (id, short_name, code, kind, name, address, phone, municipality, ward, status,
                                         valid_from, valid_to)
                                    values (:id, :shortName, :code, :kind, :name, :address, :phone, :municipality, :ward,
                                            :status, :from, :to)
                                    on conflict (short_name) do nothing
                                    """)
                            .bind("id", id.value())
                            .bind("shortName", entry.shortName().orElse(made))
                            .bind("code", entry.code())
                            .bind("kind", entry.kind().name())
                            .bind("name", entry.name())
                            .bind("address", entry.address())
                            .bind("phone", entry.phone())
                            .bind("municipality", municipality)
                            .bind("ward", entry.ward())
                            .bind("status", entry.status().name())
                            .bind("from", entry.validFrom().orElse(today))
                            .bind("to", entry.validTo())
                            .execute()
                    == 1;
        });
    }

    public boolean update(InstitutionId id, InstitutionEntry entry, String municipality, LocalDate today) {
        return jdbi.withHandle(handle -> {
            lockCode(handle, entry);
            if (codeTaken(handle, id, entry, today)) {
                return false;
            }
            return handle.createUpdate("""
                                    update identity.institution
                                    set code = :code, kind = :kind, name = :name, address = :address, phone = :phone,
                                        municipality = :municipality, ward = :ward, status = :status,
                                        valid_from = coalesce(cast(:from as date), valid_from), valid_to = :to,
                                        version = version + 1
                                    where id = :id
                                    """)
                            .bind("id", id.value())
                            .bind("code", entry.code())
                            .bind("kind", entry.kind().name())
                            .bind("name", entry.name())
                            .bind("address", entry.address())
                            .bind("phone", entry.phone())
                            .bind("municipality", municipality)
                            .bind("ward", entry.ward())
                            .bind("status", entry.status().name())
                            .bind("from", entry.validFrom())
                            .bind("to", entry.validTo())
                            .execute()
                    == 1;
        });
    }

    /** Two that enter the same code at once come one after the other. */
    private static void lockCode(Handle handle, InstitutionEntry entry) {
        entry.code()
                .ifPresent(code -> handle.createQuery("select pg_advisory_xact_lock(hashtext('institution ' || :code))")
                        .bind("code", code)
                        .mapToMap()
                        .list());
    }

    private static boolean codeTaken(Handle handle, InstitutionId id, InstitutionEntry entry, LocalDate today) {
        return handle.createQuery("""
                        select exists (select 1 from identity.institution
                            where code = :code and id <> :id and status <> 'CLOSED'
                              and daterange(valid_from, valid_to, '[]') && daterange(:from, :to, '[]'))
                        """)
                .bind("id", id.value())
                .bind("code", entry.code())
                .bind("from", entry.validFrom().orElse(today))
                .bind("to", entry.validTo())
                .mapTo(Boolean.class)
                .one();
    }

    public boolean addCertificate(
            UUID id,
            InstitutionId institution,
            CertificatePurpose purpose,
            RegisteredCertificate certificate,
            Instant at) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into identity.institution_certificate
                                    (id, institution, purpose, fingerprint, der, not_before, not_after, status, status_since)
                                values (:id, :institution, :purpose, :fingerprint, :der, :notBefore, :notAfter, 'ACTIVE', :at)
                                on conflict (fingerprint, purpose) do nothing
                                """)
                        .bind("id", id)
                        .bind("institution", institution.value())
                        .bind("purpose", purpose.name())
                        .bind("fingerprint", certificate.fingerprint())
                        .bind("der", certificate.der())
                        .bind("notBefore", certificate.notBefore())
                        .bind("notAfter", certificate.notAfter())
                        .bind("at", at)
                        .execute()
                == 1);
    }

    /** The statuses of the certificate's entries, one for each purpose; the rows stay locked. */
    public List<CertificateStatus> lockCertificate(InstitutionId institution, String fingerprint) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select status from identity.institution_certificate
                        where institution = :institution and fingerprint = :fingerprint order by id for update
                        """)
                .bind("institution", institution.value())
                .bind("fingerprint", HexFormat.of().parseHex(fingerprint))
                .map((row, context) -> CertificateStatus.valueOf(row.getString("status")))
                .list());
    }

    public void setCertificateStatus(
            InstitutionId institution, String fingerprint, CertificateStatus status, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update identity.institution_certificate set status = :status, status_since = :at
                        where institution = :institution and fingerprint = :fingerprint and status <> :status
                        """)
                .bind("institution", institution.value())
                .bind("fingerprint", HexFormat.of().parseHex(fingerprint))
                .bind("status", status.name())
                .bind("at", at)
                .execute());
    }

    public void addUser(UUID id, InstitutionId institution, String name) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into identity.institution_user (id, institution, name, active) values (:id, :institution, :name, true)")
                .bind("id", id)
                .bind("institution", institution.value())
                .bind("name", name)
                .execute());
    }

    public boolean endUser(InstitutionId institution, UUID user) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "update identity.institution_user set active = false where id = :id and institution = :institution")
                        .bind("id", user)
                        .bind("institution", institution.value())
                        .execute()
                == 1);
    }
}
