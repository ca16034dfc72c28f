package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.births.registration.LinkOrderId;
import jp.hagukumi.births.registration.LinkOrderState;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;

/** Amendments (訂正, 追完) on their way into the family register: each by an order of its own, after the entry that it amends. */
@ApplicationScoped
public class LinkAmendments {

    @Inject
    Jdbi jdbi;

    /** An amendment that the register has to hear of, with the order of the entry. */
    public record Next(UUID amendment, LinkOrderId entry, int version) {}

    /** Where an order of an amendment stands, with what the register answered. */
    public record Told(UUID amendment, LinkOrderState state, Optional<String> reason, Optional<LocalDate> on) {}

    /** The first that came after what was entered and is not ordered yet; none before the entry. */
    public Optional<Next> next(RegistrationId registration) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.id, a.version, e.id as entry
                        from births.link_order e
                        join births.registration_amendment a on a.registration = e.registration and a.version > e.version
                        where e.registration = :registration and e.amends is null and e.state = 'ENTERED'
                          and not exists (select 1 from births.link_order o where o.amendment = a.id)
                        order by a.position limit 1
                        """)
                .bind("registration", registration.value())
                .map((row, context) -> new Next(
                        Columns.id(row, "id"), new LinkOrderId(Columns.id(row, "entry")), row.getInt("version")))
                .findOne());
    }

    public void order(LinkOrderId id, RegistrationId registration, Next next, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into births.link_order
                            (id, registration, version, state, attempts, next_at, ordered_at, amendment, amends)
                        values (:id, :registration, :version, 'WAITING', 0, :at, :at, :amendment, :entry)
                        """)
                .bind("id", id.value())
                .bind("registration", registration.value())
                .bind("version", next.version())
                .bind("amendment", next.amendment())
                .bind("entry", next.entry().value())
                .bind("at", at)
                .execute());
    }

    /** By amendment; those that were not ordered on their own are not among them. */
    public Map<UUID, Told> told(RegistrationId registration) {
        return jdbi
                .withHandle(handle -> handle.createQuery("""
                        select o.amendment, o.state, coalesce(a.words, a.reason) as reason, a.decided_on
                        from births.link_order o
                        left join births.link_answer a on a.link_order = o.id and a.finding is null
                        where o.registration = :registration and o.amendment is not null
                        """)
                        .bind("registration", registration.value())
                        .map((row, context) -> new Told(
                                Columns.id(row, "amendment"),
                                LinkOrderState.valueOf(row.getString("state")),
                                Columns.text(row, "reason"),
                                Columns.date(row, "decided_on")))
                        .list())
                .stream()
                .collect(Collectors.toMap(Told::amendment, told -> told));
    }

    /** The version of the form that the last order of an entry took along; empty where none was ordered. */
    public Optional<Integer> orderedVersion(RegistrationId registration) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select version from births.link_order
                        where registration = :registration and amends is null and state <> 'CANCELLED'
                        order by ordered_at desc, id desc limit 1
                        """)
                .bind("registration", registration.value())
                .mapTo(Integer.class)
                .findOne());
    }
}
