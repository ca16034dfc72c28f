package jp.hagukumi.grants.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.grants.payout.PaymentId;
import jp.hagukumi.grants.payout.PaymentState;
import jp.hagukumi.grants.payout.ReturnReason;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Payments. Many move in one statement; only those in the state they are expected in do. */
@ApplicationScoped
public class PaymentRows {

    @Inject
    Jdbi jdbi;

    /** A line to be paid into an account. */
    public record Proposal(UUID id, UUID line, long yen, UUID account, UUID decidedBy, Optional<UUID> corrects) {}

    /** A payment with the line and the woman it is for. */
    public record Listed(
            StoredPayment payment, UUID pregnancy, String instalment, int sequence, UUID woman, String ward) {}

    /** Where a page of a list begins. */
    public record After(Instant proposedAt, UUID id) {}

    public void propose(Collection<Proposal> proposals, UUID by, Instant at) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                            insert into grants.payment
                                (id, line, yen, account, state, decided_by, proposed_by, proposed_at, corrects)
                            values (:id, :line, :yen, :account, 'PROPOSED', :decidedBy, :by, :at, :corrects)
                            """);
            for (var one : proposals) {
                batch.bind("id", one.id())
                        .bind("line", one.line())
                        .bind("yen", one.yen())
                        .bind("account", one.account())
                        .bind("decidedBy", one.decidedBy())
                        .bind("by", by)
                        .bind("at", at)
                        .bind("corrects", one.corrects().orElse(null))
                        .add();
            }
            if (!proposals.isEmpty()) {
                batch.execute();
            }
        });
    }

    public Optional<StoredPayment> find(PaymentId payment) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from grants.payment where id = :id")
                .bind("id", payment.value())
                .map(PaymentRows::read)
                .findOne());
    }

    /** Several, locked in the order of their numbers until the transaction ends. */
    public List<StoredPayment> lock(Collection<UUID> payments) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from grants.payment where id = any(:ids) order by number for update")
                .bindArray("ids", UUID.class, List.copyOf(payments))
                .map(PaymentRows::read)
                .list());
    }

    /** By the numbers the bank was told, locked. */
    public List<StoredPayment> lockNumbers(Collection<Long> numbers) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from grants.payment where number = any(:numbers) order by number for update")
                .bindArray("numbers", Long.class, List.copyOf(numbers))
                .map(PaymentRows::read)
                .list());
    }

    /** All of some lines, the oldest first. */
    public List<StoredPayment> ofLines(Collection<UUID> lines) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from grants.payment where line = any(:ids) order by number")
                        .bindArray("ids", UUID.class, List.copyOf(lines))
                        .map(PaymentRows::read)
                        .list());
    }

    /** Of lines, those not ended, locked: proposed, approved, in a batch, at the bank, settled or returned. */
    public List<StoredPayment> lockLive(Collection<UUID> lines) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from grants.payment
                        where line = any(:ids)
                          and state in ('PROPOSED', 'APPROVED', 'BATCHED', 'EXPORTED', 'SETTLED', 'RETURNED')
                        order by number for update
                        """)
                .bindArray("ids", UUID.class, List.copyOf(lines))
                .map(PaymentRows::read)
                .list());
    }

    /** The batches that hold payments of these lines and were not let go yet, in the order of their ids. */
    public List<UUID> batchesOf(Collection<UUID> lines) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct batch from grants.payment
                        where line = any(:ids) and state = 'BATCHED' order by batch
                        """)
                .bindArray("ids", UUID.class, List.copyOf(lines))
                .mapTo(UUID.class)
                .list());
    }

    public List<StoredPayment> ofBatch(UUID batch) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from grants.payment where batch = :id order by number")
                        .bind("id", batch)
                        .map(PaymentRows::read)
                        .list());
    }

    /** All approved ones whose line is due, locked; those that another transaction holds are left out. */
    public List<StoredPayment> takeApproved(int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select p.* from grants.payment p join grants.award_line l on l.id = p.line
                        where p.state = 'APPROVED' and l.state = 'DUE'
                        order by p.number limit :most for update of p skip locked
                        """)
                .bind("most", most)
                .map(PaymentRows::read)
                .list());
    }

    /** @return how many moved: those that were in {@code from} */
    public int move(Collection<UUID> payments, PaymentState from, PaymentState to) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        "update grants.payment set state = :to where id = any(:ids) and state = :from")
                .bindArray("ids", UUID.class, List.copyOf(payments))
                .bind("from", from.name())
                .bind("to", to.name())
                .execute());
    }

    public int approve(Collection<UUID> payments, UUID by, Instant at) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update grants.payment set state = 'APPROVED', approved_by = :by, approved_at = :at
                        where id = any(:ids) and state = 'PROPOSED'
                        """)
                .bindArray("ids", UUID.class, List.copyOf(payments))
                .bind("by", by)
                .bind("at", at)
                .execute());
    }

    public int gather(Collection<UUID> payments, UUID batch) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update grants.payment set state = 'BATCHED', batch = :batch
                        where id = any(:ids) and state = 'APPROVED'
                        """)
                .bindArray("ids", UUID.class, List.copyOf(payments))
                .bind("batch", batch)
                .execute());
    }

    /** Out of their batch again. */
    public int release(Collection<UUID> payments) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update grants.payment set state = 'APPROVED', batch = null
                        where id = any(:ids) and state = 'BATCHED'
                        """)
                .bindArray("ids", UUID.class, List.copyOf(payments))
                .execute());
    }

    /** @param how TOLD, FILE or ASSUMED */
    public int settle(Collection<UUID> payments, LocalDate on, String how) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update grants.payment set state = 'SETTLED', settled_on = :on, settled_how = :how
                        where id = any(:ids) and state = 'EXPORTED'
                        """)
                .bindArray("ids", UUID.class, List.copyOf(payments))
                .bind("on", on)
                .bind("how", how)
                .execute());
    }

    public int giveBack(PaymentId payment, LocalDate on, ReturnReason reason) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update grants.payment set state = 'RETURNED', returned_on = :on, return_reason = :reason
                        where id = :id and state in ('EXPORTED', 'SETTLED')
                        """)
                .bind("id", payment.value())
                .bind("on", on)
                .bind("reason", reason.name())
                .execute());
    }

    /** Ordered at the bank, of which nothing was heard until that day. */
    public List<StoredPayment> lockUnheard(LocalDate valueBy, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select p.* from grants.payment p join grants.batch b on b.id = p.batch
                        where p.state = 'EXPORTED' and b.value_on <= :day
                        order by p.number limit :most for update of p skip locked
                        """)
                .bind("day", valueBy)
                .bind("most", most)
                .map(PaymentRows::read)
                .list());
    }

    /** Those in one state, the oldest first, with whose they are. */
    public List<Listed> listed(PaymentState state, Optional<After> after, int limit) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery("""
                            select p.*, l.pregnancy, l.instalment, l.sequence, c.woman, c.ward
                            from grants.payment p
                            join grants.award_line l on l.id = p.line
                            join grants.grant_case c on c.pregnancy = l.pregnancy
                            where p.state =\s""" + "'" + state.name() + "'"
                            + after.map(from -> " and (p.proposed_at, p.id) > (:at, :id)")
                                    .orElse("")
                            + " order by p.proposed_at, p.id limit :limit")
                    .bind("limit", limit);
            after.ifPresent(from -> query.bind("at", from.proposedAt()).bind("id", from.id()));
            return query.map(PaymentRows::listedRow).list();
        });
    }

    /** All of a batch with whose they are. */
    public List<Listed> listedOf(UUID batch) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select p.*, l.pregnancy, l.instalment, l.sequence, c.woman, c.ward
                        from grants.payment p
                        join grants.award_line l on l.id = p.line
                        join grants.grant_case c on c.pregnancy = l.pregnancy
                        where p.batch = :id order by p.number
                        """)
                .bind("id", batch)
                .map(PaymentRows::listedRow)
                .list());
    }

    /** How many stand in each state, and what they come to. */
    public Map<PaymentState, Sum> sums() {
        return jdbi.withHandle(handle -> handle
                .createQuery(
                        "select state, count(*)::int as payments, sum(yen)::bigint as yen from grants.payment group by state")
                .map((row, context) -> Map.entry(
                        PaymentState.valueOf(row.getString("state")),
                        new Sum(row.getInt("payments"), row.getLong("yen"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** A count and what it comes to. */
    public record Sum(int payments, long yen) {}

    private static Listed listedRow(ResultSet row, StatementContext context) throws SQLException {
        return new Listed(
                read(row, context),
                Columns.id(row, "pregnancy"),
                row.getString("instalment"),
                row.getInt("sequence"),
                Columns.id(row, "woman"),
                row.getString("ward"));
    }

    private static StoredPayment read(ResultSet row, StatementContext context) throws SQLException {
        return new StoredPayment(
                new PaymentId(Columns.id(row, "id")),
                row.getLong("number"),
                Columns.id(row, "line"),
                row.getLong("yen"),
                Columns.id(row, "account"),
                PaymentState.valueOf(row.getString("state")),
                Columns.id(row, "decided_by"),
                Columns.id(row, "proposed_by"),
                Columns.instant(row, "proposed_at").orElseThrow(),
                Columns.uuid(row, "approved_by"),
                Columns.uuid(row, "batch"),
                Columns.date(row, "settled_on"),
                Columns.date(row, "returned_on"),
                Columns.word(row, "return_reason", ReturnReason.class));
    }
}
