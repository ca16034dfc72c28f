package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.births.registration.LinkAnswer;
import jp.hagukumi.births.registration.LinkAnswerId;
import jp.hagukumi.births.registration.LinkOrderId;
import jp.hagukumi.births.registration.LinkOrderState;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.births.registration.SetAsideAnswer;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;

/** Orders to the family-register system and its answers. */
@ApplicationScoped
public class LinkRows {

    @Inject
    Jdbi jdbi;

    /**
     * @param version of the registration's content that was accepted
     * @param isClaimed whether it may have left the house
     */
    public record Order(
            LinkOrderId id,
            RegistrationId registration,
            int version,
            LinkOrderState state,
            int attempts,
            Instant orderedAt,
            boolean isClaimed,
            Optional<Amends> amends) {}

    /** Of an order that follows an amendment: the amendment, and the order of the entry that it amends. */
    public record Amends(UUID amendment, LinkOrderId entry) {}

    public void order(LinkOrderId id, RegistrationId registration, int version, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into births.link_order (id, registration, version, state, attempts, next_at, ordered_at)
                        values (:id, :registration, :version, 'WAITING', 0, :at, :at)
                        """)
                .bind("id", id.value())
                .bind("registration", registration.value())
                .bind("version", version)
                .bind("at", at)
                .execute());
    }

    /** Whether an order of that registration still awaits its answer. */
    public boolean isOpen(RegistrationId registration) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select 1 from births.link_order
                                       where registration = :registration
                                         and state in ('WAITING', 'TAKEN', 'CANCELLING', 'STUCK'))
                        """)
                .bind("registration", registration.value())
                .mapTo(Boolean.class)
                .one());
    }

    /** The next that is to be sent or asked about, counted as tried and held until a time. */
    public Optional<Order> claim(Instant now, Instant heldUntil) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with next as (
                            select o.id from births.link_order o
                            where o.state in ('WAITING', 'TAKEN', 'CANCELLING') and o.next_at <= :now
                            order by o.next_at, o.id
                            limit 1
                            for update skip locked)
                        update births.link_order o set next_at = :until, attempts = o.attempts + 1,
                               claimed_at = coalesce(o.claimed_at, :now)
                        from next where o.id = next.id
                        returning o.*
                        """)
                .bind("now", now)
                .bind("until", heldUntil)
                .map((row, context) -> order(row))
                .findOne());
    }

    public Optional<Order> find(LinkOrderId id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from births.link_order where id = :id")
                .bind("id", id.value())
                .map((row, context) -> order(row))
                .findOne());
    }

    /** What the register's door refused, the oldest first. */
    public List<Order> stuck(int most) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from births.link_order where state = 'STUCK' order by ordered_at, id limit :most")
                .bind("most", most)
                .map((row, context) -> order(row))
                .list());
    }

    public long countStuck() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from births.link_order where state = 'STUCK'")
                        .mapTo(Long.class)
                        .one());
    }

    public Optional<Order> lock(LinkOrderId id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from births.link_order where id = :id for update")
                .bind("id", id.value())
                .map((row, context) -> order(row))
                .findOne());
    }

    /** The order of that registration that still awaits its answer, held against the timer and the register's answers. */
    public Optional<Order> lockOpen(RegistrationId registration) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from births.link_order
                        where registration = :registration and state in ('WAITING', 'TAKEN', 'CANCELLING', 'STUCK')
                        for update
                        """)
                .bind("registration", registration.value())
                .map((row, context) -> order(row))
                .findOne());
    }

    /** @param attempts from which the next wait is counted */
    public void await(LinkOrderId id, LinkOrderState state, int attempts, Instant next) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update births.link_order set state = :state, attempts = :attempts, next_at = :next where id = :id")
                .bind("id", id.value())
                .bind("state", state.name())
                .bind("attempts", attempts)
                .bind("next", next)
                .execute());
    }

    public void end(LinkOrderId id, LinkOrderState state, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update births.link_order set state = :state, ended_at = :at where id = :id")
                .bind("id", id.value())
                .bind("state", state.name())
                .bind("at", at)
                .execute());
    }

    /** An answer that came before under its number. */
    public record Known(boolean same, Optional<String> finding) {}

    public List<Known> answers(UUID sender, LinkAnswer answer) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select digest = :digest as same, finding from births.link_answer
                        where sender = :sender and answer_id = :answer
                        """)
                .bind("digest", answer.digest().toArray())
                .bind("sender", sender)
                .bind("answer", answer.answerId())
                .map((row, context) -> new Known(row.getBoolean("same"), Columns.text(row, "finding")))
                .list());
    }

    public void keep(LinkAnswerId id, UUID sender, LinkAnswer answer, Optional<String> finding, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into births.link_answer
                            (id, sender, answer_id, digest, link_order, acceptance_number, entered, decided_on, reason, words,
                             received_at, finding)
                        values (:id, :sender, :answer, :digest, :order, :number, :entered, :on, :reason, :words, :at, :finding)
                        """)
                .bind("id", id.value())
                .bind("sender", sender)
                .bind("answer", answer.answerId())
                .bind("digest", answer.digest().toArray())
                .bind("order", answer.order())
                .bind("number", answer.acceptanceNumber())
                .bind("entered", answer.notEntered().isEmpty())
                .bind("on", answer.decidedOn())
                .bind(
                        "reason",
                        answer.notEntered().map(LinkAnswer.NotEntered::reason).orElse(null))
                .bind(
                        "words",
                        answer.notEntered()
                                .flatMap(LinkAnswer.NotEntered::words)
                                .orElse(null))
                .bind("at", at)
                .bind("finding", finding.orElse(null))
                .execute());
    }

    /** Answers of one sender are taken in one after the other, so that the same one is not taken twice at once. */
    public void holdAnswers(UUID sender) {
        jdbi.useHandle(
                handle -> handle.createQuery("select pg_advisory_xact_lock(hashtext('births.link'), hashtext(:sender))")
                        .bind("sender", sender.toString())
                        .mapTo(String.class)
                        .list());
    }

    private static final String SET_ASIDE = """
            select a.*, r.id as registration, r.ward
            from births.link_answer a
            left join births.registration r on r.acceptance_number = a.acceptance_number
            where a.finding is not null and a.settled_at is null
            """;

    /** In these wards, and those that name no acceptance of the city; the oldest first. */
    public List<SetAsideAnswer> setAside(Optional<List<String>> wards, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(SET_ASIDE + """
                          and (:all or r.ward is null or r.ward = any(:wards))
                        order by a.received_at, a.id limit :most
                        """)
                .bind("all", wards.isEmpty())
                .bindArray("wards", String.class, wards.orElse(List.of()))
                .bind("most", most)
                .map((row, context) -> setAside(row))
                .list());
    }

    /** The ward of the acceptance that a set-aside answer names; empty inside where it names none of the city. */
    public Optional<Optional<String>> wardOfSetAside(LinkAnswerId answer) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select r.ward from births.link_answer a
                        left join births.registration r on r.acceptance_number = a.acceptance_number
                        where a.id = :id and a.finding is not null
                        """)
                .bind("id", answer.value())
                .map((row, context) -> Columns.text(row, "ward"))
                .findOne());
    }

    private static SetAsideAnswer setAside(ResultSet row) throws SQLException {
        return new SetAsideAnswer(
                new LinkAnswerId(Columns.id(row, "id")),
                row.getString("answer_id"),
                Columns.uuid(row, "registration").map(RegistrationId::new),
                row.getString("acceptance_number"),
                row.getBoolean("entered"),
                Columns.date(row, "decided_on").orElseThrow(),
                Columns.text(row, "reason"),
                Columns.text(row, "words"),
                row.getString("finding"),
                Columns.instant(row, "received_at").orElseThrow());
    }

    private static Optional<Amends> amends(ResultSet row) throws SQLException {
        var entry = Columns.uuid(row, "amends");
        return Columns.uuid(row, "amendment")
                .map(amendment -> new Amends(amendment, new LinkOrderId(entry.orElseThrow())));
    }

    private static Order order(ResultSet row) throws SQLException {
        return new Order(
                new LinkOrderId(Columns.id(row, "id")),
                new RegistrationId(Columns.id(row, "registration")),
                row.getInt("version"),
                LinkOrderState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Columns.instant(row, "ordered_at").orElseThrow(),
                Columns.instant(row, "claimed_at").isPresent(),
                amends(row));
    }
}
