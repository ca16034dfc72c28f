package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.births.Bytes;
import jp.hagukumi.births.registration.LinkFiling;
import jp.hagukumi.births.registration.LinkFilingId;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.births.registration.SetAsideFiling;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;

/** Deliveries of what was filed in マイナポータル, each kept as it came. */
@ApplicationScoped
public class LinkFilings {

    @Inject
    Jdbi jdbi;

    /** A filing that came before under its number. */
    public record Known(boolean same, Optional<RegistrationId> registration, Optional<String> finding) {}

    /** Filings of one sender are taken in one after the other, so that the same one is not taken twice at once. */
    public void hold(UUID sender) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select pg_advisory_xact_lock(hashtext('births.link_filing'), hashtext(:sender))")
                .bind("sender", sender.toString())
                .mapTo(String.class)
                .list());
    }

    public List<Known> known(UUID sender, LinkFiling filing) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select digest = :digest as same, registration, finding from births.link_filing
                        where sender = :sender and filing_id = :filing
                        """)
                .bind("digest", filing.digest().toArray())
                .bind("sender", sender)
                .bind("filing", filing.filingId())
                .map((row, context) -> new Known(
                        row.getBoolean("same"),
                        Columns.uuid(row, "registration").map(RegistrationId::new),
                        Columns.text(row, "finding")))
                .list());
    }

    /** @param finding code and field of why it became no case; empty for what is a registration now */
    public void keep(
            LinkFilingId id,
            UUID sender,
            LinkFiling filing,
            Optional<RegistrationId> registration,
            Optional<Finding> finding,
            Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into births.link_filing
                            (id, sender, filing_id, digest, addressee, filed_at, received_at, content, signature, certificate,
                             photo, registration, finding, finding_field)
                        values (:id, :sender, :filing, :digest, :addressee, :filedAt, :at, :content, :signature, :certificate,
                             :photo, :registration, :finding, :field)
                        """)
                .bind("id", id.value())
                .bind("sender", sender)
                .bind("filing", filing.filingId())
                .bind("digest", filing.digest().toArray())
                .bind("addressee", filing.addressee())
                .bind("filedAt", filing.filedAt())
                .bind("at", at)
                .bind("content", filing.asSent())
                .bind("signature", filing.signature().signature().toArray())
                .bind("certificate", filing.signature().certificate().toArray())
                .bind(
                        "photo",
                        finding.flatMap(why -> filing.photo())
                                .map(Bytes::toArray)
                                .orElse(null))
                .bind("registration", registration.map(RegistrationId::value).orElse(null))
                .bind("finding", finding.map(Finding::code).orElse(null))
                .bind("field", finding.flatMap(Finding::field).orElse(null))
                .execute());
    }

    /** Why it became no case. */
    public record Finding(String code, Optional<String> field) {}

    /** Addressed to these wards, and to none of this city; the oldest first. */
    public List<SetAsideFiling> setAside(Optional<List<String>> wards, List<String> ofThisCity, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, filing_id, addressee, filed_at, received_at, content, finding, finding_field,
                               photo is not null as has_photo
                        from births.link_filing
                        where finding is not null and settled_at is null
                          and (:all or addressee = any(:wards) or not addressee = any(:city))
                        order by received_at, id limit :most
                        """)
                .bind("all", wards.isEmpty())
                .bindArray("wards", String.class, wards.orElse(List.of()))
                .bindArray("city", String.class, ofThisCity)
                .bind("most", most)
                .map((row, context) -> setAside(row))
                .list());
    }

    /** To whom a set-aside filing is addressed. */
    public Optional<String> addresseeOfSetAside(LinkFilingId filing) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select addressee from births.link_filing where id = :id and finding is not null")
                .bind("id", filing.value())
                .mapTo(String.class)
                .findOne());
    }

    private static SetAsideFiling setAside(ResultSet row) throws SQLException {
        return new SetAsideFiling(
                new LinkFilingId(Columns.id(row, "id")),
                row.getString("filing_id"),
                row.getString("addressee"),
                Columns.instant(row, "filed_at").orElseThrow(),
                Columns.instant(row, "received_at").orElseThrow(),
                LinkFiling.read(row.getBytes("content")),
                row.getString("finding"),
                Columns.text(row, "finding_field"),
                row.getBoolean("has_photo"),
                Optional.empty());
    }
}
