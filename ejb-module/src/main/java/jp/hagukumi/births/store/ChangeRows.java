package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.births.CertificateChanges;
import jp.hagukumi.births.CertificateId;
import jp.hagukumi.births.CertificateState;
import org.jdbi.v3.core.Jdbi;

/** What an institution is told of its certificates, in an order that is given when it is first listed. */
@ApplicationScoped
public class ChangeRows {

    @Inject
    Jdbi jdbi;

    /** A change with its position, 1 and up without gaps for each institution. */
    public record Positioned(long position, CertificateChanges.Change change) {}

    /** Gives positions to what ended since the last listing. The caller holds the institution's lock. */
    public void position(UUID institution) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        update births.certificate_change c set position = fresh.position
                        from (select id, row_number() over (order by id)
                                + coalesce((select max(p.position) from births.certificate_change p
                                    where p.institution = :institution and p.position is not null), 0) as position
                              from births.certificate_change
                              where institution = :institution and position is null) fresh
                        where c.id = fresh.id
                        """).bind("institution", institution).execute());
    }

    public List<Positioned> after(UUID institution, long position, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(AFTER)
                .bind("institution", institution)
                .bind("position", position)
                .bind("limit", limit)
                .map((row, context) -> new Positioned(
                        row.getLong("position"),
                        new CertificateChanges.Change(
                                row.getString("certificate_number"),
                                row.getInt("version"),
                                new CertificateId(row.getObject("certificate", UUID.class)),
                                CertificateState.valueOf(row.getString("state")),
                                Optional.ofNullable(row.getString("reason")),
                                CertificateMapper.instant(row, "at"))))
                .list());
    }

    /** Told apart for the test of its plan. */
    static final String AFTER = """
            select h.position, h.certificate, h.state, h.reason, h.at, c.certificate_number, c.version
            from births.certificate_change h join births.certificate c on c.id = h.certificate
            where h.institution = :institution and h.position > :position
            order by h.position limit :limit
            """;
}
