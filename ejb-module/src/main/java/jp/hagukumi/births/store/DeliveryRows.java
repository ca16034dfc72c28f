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
import jp.hagukumi.births.Bytes;
import jp.hagukumi.births.DeliveryTokenId;
import org.jdbi.v3.core.Jdbi;

/** Deliveries and the codes that mothers hold for them. */
@ApplicationScoped
public class DeliveryRows {

    @Inject
    Jdbi jdbi;

    /**
     * One delivery.
     *
     * @param children children joined to it
     * @param lastBornOn birth date of the youngest of them
     */
    public record Delivery(
            UUID id,
            UUID mother,
            Optional<LocalDate> expectedOn,
            Optional<Integer> fetuses,
            int children,
            Optional<LocalDate> lastBornOn) {}

    /** What a code leads to; {@code misses}: wrong codes that the institution sent lately. */
    public record Tried(Optional<Delivery> delivery, int misses) {}

    private static final String DELIVERY = """
            d.id, d.mother, d.expected_on, d.fetuses,
            (select count(*) from births.child c where c.delivery = d.id and c.ended_at is null) as children,
            (select max(c.born_on) from births.child c where c.delivery = d.id and c.ended_at is null) as last_born_on
            """;

    /** Looks a code up. What is expired or replaced is not found. */
    public Tried byCode(Bytes lookup, LocalDate today, UUID institution, Instant since) {
        return jdbi.withHandle(handle -> {
            var found = handle.createQuery("""
                            select misses.n, found.* from
                              (select count(*) as n from births.token_miss
                               where institution = :institution and at > :since) misses
                              left join (select %s from births.delivery_token t join births.delivery d on d.id = t.delivery
                               where t.lookup = :lookup and t.replaced_at is null and t.valid_until >= :today) found on true
                            """.formatted(DELIVERY))
                    .bind("lookup", lookup.toArray())
                    .bind("today", today)
                    .bind("institution", institution)
                    .bind("since", since)
                    .map((row, context) -> new Tried(
                            row.getObject("id") == null ? Optional.empty() : Optional.of(delivery(row)),
                            row.getInt("n")))
                    .one();
            return found;
        });
    }

    public void miss(UUID institution, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into births.token_miss (institution, at) values (:institution, :at)
                        """)
                .bind("institution", institution)
                .bind("at", at)
                .execute());
    }

    /** A mother's deliveries, newest first. */
    public List<Delivery> ofMother(UUID mother) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + DELIVERY
                                + " from births.delivery d where d.mother = :mother order by d.made_at desc, d.id desc limit 40")
                .bind("mother", mother)
                .map((row, context) -> delivery(row))
                .list());
    }

    /** Deliveries of mothers whose name is compared as equal and who hold or held a code. */
    public List<Delivery> ofMothersNamed(String nameKey) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + DELIVERY
                                + " from births.delivery d where d.mother_name_key = :key order by d.made_at desc, d.id desc limit 40")
                .bind("key", nameKey)
                .map((row, context) -> delivery(row))
                .list());
    }

    public void insert(UUID id, UUID mother, String nameKey, Optional<LocalDate> expectedOn, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into births.delivery (id, mother, mother_name_key, expected_on, made_at)
                        values (:id, :mother, :key, :expectedOn, :at)
                        """)
                .bind("id", id)
                .bind("mother", mother)
                .bind("key", nameKey)
                .bindByType("expectedOn", expectedOn.orElse(null), LocalDate.class)
                .bind("at", at)
                .execute());
    }

    /** The mother says another day. */
    public void expect(UUID delivery, LocalDate expectedOn) {
        jdbi.useHandle(handle -> handle.createUpdate("update births.delivery set expected_on = :day where id = :id")
                .bind("day", expectedOn)
                .bind("id", delivery)
                .execute());
    }

    /** Keeps the number of children certified, once. */
    public void certified(UUID delivery, int fetuses) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update births.delivery set fetuses = :fetuses where id = :id and fetuses is null
                        """)
                .bind("fetuses", fetuses)
                .bind("id", delivery)
                .execute());
    }

    /** Puts a new code in the place of the old one. */
    public void issue(DeliveryTokenId token, UUID delivery, Bytes lookup, Instant at, LocalDate validUntil) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            update births.delivery_token set replaced_at = :at
                            where replaced_at is null and delivery in (select id from births.delivery
                              where mother = (select mother from births.delivery where id = :delivery))
                            """).bind("at", at).bind("delivery", delivery).execute();
            handle.createUpdate("""
                            insert into births.delivery_token (id, delivery, lookup, issued_at, valid_until)
                            values (:id, :delivery, :lookup, :at, :validUntil)
                            """)
                    .bind("id", token.value())
                    .bind("delivery", delivery)
                    .bind("lookup", lookup.toArray())
                    .bind("at", at)
                    .bind("validUntil", validUntil)
                    .execute();
        });
    }

    /** A code in force. */
    public record OpenToken(DeliveryTokenId token, UUID delivery, LocalDate validUntil) {}

    public Optional<OpenToken> openTokenOf(UUID mother, LocalDate today) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select t.id, t.delivery, t.valid_until
                        from births.delivery_token t join births.delivery d on d.id = t.delivery
                        where d.mother = :mother and t.replaced_at is null and t.valid_until >= :today
                        order by t.issued_at desc limit 1
                        """)
                .bind("mother", mother)
                .bind("today", today)
                .map((row, context) -> new OpenToken(
                        new DeliveryTokenId(row.getObject("id", UUID.class)),
                        row.getObject("delivery", UUID.class),
                        row.getObject("valid_until", LocalDate.class)))
                .findOne());
    }

    /** Codes of hers that no child has come of are out of use: nobody will show them. */
    public void closeUnused(UUID mother, Instant at) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        update births.delivery_token t set replaced_at = :at
                        from births.delivery d
                        where d.id = t.delivery and d.mother = :mother and t.replaced_at is null
                          and not exists (select 1 from births.child c where c.delivery = d.id and c.ended_at is null)
                        """).bind("mother", mother).bind("at", at).execute());
    }

    public Optional<UUID> motherOf(DeliveryTokenId token) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select d.mother from births.delivery_token t join births.delivery d on d.id = t.delivery
                        where t.id = :id
                        """)
                .bind("id", token.value())
                .mapTo(UUID.class)
                .findOne());
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("mother", UUID.class),
                Optional.ofNullable(row.getObject("expected_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("fetuses", Integer.class)),
                row.getInt("children"),
                Optional.ofNullable(row.getObject("last_born_on", LocalDate.class)));
    }
}
