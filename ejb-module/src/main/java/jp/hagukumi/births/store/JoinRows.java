package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.births.CertificateId;
import org.jdbi.v3.core.Jdbi;

/** Children as certified, and the joins of certificates to them. */
@ApplicationScoped
public class JoinRows {

    @Inject
    Jdbi jdbi;

    /** A child, living on or ended by an undone join. */
    public record Child(UUID id, UUID delivery, UUID mother, int orderInDelivery, LocalDate bornOn, boolean ended) {}

    /** Why a join was made. Exactly one of token and grounds. */
    public record Grounds(
            UUID by, boolean byToken, Optional<String> words, Optional<Integer> score, Optional<String> rules) {

        public static Grounds token(UUID institution) {
            return new Grounds(institution, true, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** A join in force. */
    public record Joining(UUID child, UUID mother, boolean byToken, Instant at) {}

    public Optional<Child> child(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from births.child where id = :id")
                .bind("id", id)
                .map((row, context) -> child(row))
                .findOne());
    }

    /** Living children of a mother, youngest first. */
    public List<Child> ofMother(UUID mother) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from births.child where mother = :mother and ended_at is null
                        order by born_on desc, order_in_delivery
                        """)
                .bind("mother", mother)
                .map((row, context) -> child(row))
                .list());
    }

    /** The living child at a place of a delivery. */
    public Optional<Child> at(UUID delivery, int order) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from births.child
                        where delivery = :delivery and order_in_delivery = :order and ended_at is null
                        """)
                .bind("delivery", delivery)
                .bind("order", order)
                .map((row, context) -> child(row))
                .findOne());
    }

    /** The first day on which a living child of a delivery was born. */
    public Optional<LocalDate> firstDayOf(UUID delivery) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select min(born_on) from births.child where delivery = :delivery and ended_at is null")
                .bind("delivery", delivery)
                .mapTo(LocalDate.class)
                .findOne());
    }

    /** Makes the child, or brings it back where an undone join had ended it. Whether it is new to this room. */
    public boolean make(Child child, Instant at) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into births.child (id, delivery, mother, order_in_delivery, born_on, made_at)
                        values (:id, :delivery, :mother, :order, :bornOn, :at)
                        on conflict (id) do update set delivery = excluded.delivery, mother = excluded.mother,
                          order_in_delivery = excluded.order_in_delivery, born_on = excluded.born_on, ended_at = null
                        returning made_at = :at
                        """)
                .bind("id", child.id())
                .bind("delivery", child.delivery())
                .bind("mother", child.mother())
                .bind("order", child.orderInDelivery())
                .bind("bornOn", child.bornOn())
                .bind("at", at)
                .mapTo(Boolean.class)
                .one());
    }

    /** A correction changed day or place in the delivery. */
    public void correct(UUID child, int order, LocalDate bornOn) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update births.child set order_in_delivery = :order, born_on = :bornOn where id = :id
                        """)
                .bind("order", order)
                .bind("bornOn", bornOn)
                .bind("id", child)
                .execute());
    }

    public void end(UUID child, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("update births.child set ended_at = :at where id = :id")
                .bind("at", at)
                .bind("id", child)
                .execute());
    }

    public void join(UUID id, CertificateId certificate, UUID child, UUID mother, Grounds grounds, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into births.joining
                          (id, certificate, child, mother, joined_at, joined_by, by_token, grounds, score, rule_version)
                        values (:id, :certificate, :child, :mother, :at, :by, :byToken, :grounds, :score, :rules)
                        """)
                .bind("id", id)
                .bind("certificate", certificate.value())
                .bind("child", child)
                .bind("mother", mother)
                .bind("at", at)
                .bind("by", grounds.by())
                .bind("byToken", grounds.byToken())
                .bindByType("grounds", grounds.words().orElse(null), String.class)
                .bindByType("score", grounds.score().orElse(null), Integer.class)
                .bindByType("rules", grounds.rules().orElse(null), String.class)
                .execute());
    }

    /** A newer version takes a join over; the old version's row of it ends. */
    public void handOver(UUID id, CertificateId from, CertificateId to, UUID by, String reason, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        with ended as (
                          update births.joining set undone_at = :at, undone_by = :by, undo_reason = :reason
                          where certificate = :from and undone_at is null
                          returning child, mother, by_token, grounds, score, rule_version)
                        insert into births.joining
                          (id, certificate, child, mother, joined_at, joined_by, by_token, grounds, score, rule_version)
                        select :id, :to, child, mother, :at, :by, by_token, grounds, score, rule_version from ended
                        """)
                .bind("id", id)
                .bind("from", from.value())
                .bind("to", to.value())
                .bind("by", by)
                .bind("reason", reason)
                .bind("at", at)
                .execute());
    }

    public void undo(CertificateId certificate, UUID by, String reason, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update births.joining set undone_at = :at, undone_by = :by, undo_reason = :reason
                        where certificate = :certificate and undone_at is null
                        """)
                .bind("at", at)
                .bind("by", by)
                .bind("reason", reason)
                .bind("certificate", certificate.value())
                .execute());
    }

    public Optional<Joining> inForce(CertificateId certificate) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select child, mother, by_token, joined_at from births.joining
                        where certificate = :certificate and undone_at is null
                        """)
                .bind("certificate", certificate.value())
                .map((row, context) -> new Joining(
                        row.getObject("child", UUID.class),
                        row.getObject("mother", UUID.class),
                        row.getBoolean("by_token"),
                        CertificateMapper.instant(row, "joined_at")))
                .findOne());
    }

    private static Child child(ResultSet row) throws SQLException {
        return new Child(
                row.getObject("id", UUID.class),
                row.getObject("delivery", UUID.class),
                row.getObject("mother", UUID.class),
                row.getInt("order_in_delivery"),
                row.getObject("born_on", LocalDate.class),
                row.getObject("ended_at") != null);
    }
}
