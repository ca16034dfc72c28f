package jp.hagukumi.checkups.clinics.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.checkups.clinics.PaymentListId;
import jp.hagukumi.checkups.clinics.PaymentListState;
import jp.hagukumi.checkups.clinics.rules.PaymentDifference;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Payment lists to clinics. Lines are written once. */
@ApplicationScoped
public class PaymentRows {

    @Inject
    Jdbi jdbi;

    /**
     * A list with what it comes to.
     *
     * @param yen the sum of its lines, which may be below zero
     */
    public record Summed(StoredPaymentList list, int institutions, int lines, long yen) {}

    /** What a list says of one institution and kind. */
    public record Line(UUID institution, CheckupKind kind, int paid, long paidYen, int takenBack, long takenBackYen) {}

    /** Everything owed for what was examined until a day, as it holds now. */
    public List<PaymentDifference.Amount> owedUntil(LocalDate last) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select r.clinic as institution, r.checkup, c.kind, v.yen
                        from checkups.clinic_result r
                        join checkups.clinic_voucher v on v.checkup = r.checkup
                        join checkups.checkup c on c.id = r.checkup
                        where r.clinic is not null and r.on_day <= :last and r.replaced_at is null and r.cancelled_at is null
                          and v.yen > 0
                        """)
                .bind("last", last)
                .map(PaymentRows::amount)
                .list());
    }

    /** What approved lists say of checkups that are still kept. */
    public List<PaymentDifference.Amount> listed() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select n.institution, n.checkup, n.kind, n.yen
                        from checkups.payment_line n
                        join checkups.payment_list l on l.id = n.list and l.state = 'APPROVED'
                        join checkups.checkup c on c.id = n.checkup
                        """).map(PaymentRows::amount).list());
    }

    public List<PaymentDifference.Amount> linesOf(PaymentListId list) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from checkups.payment_line where list = :id order by institution, checkup")
                .bind("id", list.value())
                .map(PaymentRows::amount)
                .list());
    }

    public void propose(StoredPaymentList list, List<PaymentDifference.Amount> lines) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into checkups.payment_list (id, month, state, proposed_by, proposed_at)
                            values (:id, :month, :state, :by, :at)
                            """)
                    .bind("id", list.id().value())
                    .bind("month", list.month().atDay(1))
                    .bind("state", list.state().name())
                    .bind("by", list.proposedBy())
                    .bind("at", list.proposedAt())
                    .execute();
            handle.createUpdate("""
                            insert into checkups.payment_line (list, institution, checkup, kind, yen)
                            select :list, t.institution, t.checkup, t.kind, t.yen
                            from unnest(cast(:institutions as uuid[]), cast(:checkups as uuid[]), cast(:kinds as text[]),
                                cast(:yen as int[])) as t(institution, checkup, kind, yen)
                            """)
                    .bind("list", list.id().value())
                    .bindArray(
                            "institutions",
                            UUID.class,
                            lines.stream()
                                    .map(PaymentDifference.Amount::institution)
                                    .toList())
                    .bindArray(
                            "checkups",
                            UUID.class,
                            lines.stream()
                                    .map(PaymentDifference.Amount::checkup)
                                    .toList())
                    .bindArray(
                            "kinds",
                            String.class,
                            lines.stream().map(PaymentDifference.Amount::kind).toList())
                    .bindArray(
                            "yen",
                            Integer.class,
                            lines.stream()
                                    .map(one -> Math.toIntExact(one.yen()))
                                    .toList())
                    .execute();
        });
    }

    /** Nobody else proposes, approves or withdraws until the transaction ends. */
    public void hold() {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select count(pg_advisory_xact_lock(hashtextextended('checkups.payment-list', 0)))")
                .mapTo(Integer.class)
                .one());
    }

    public Optional<StoredPaymentList> find(PaymentListId list) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from checkups.payment_list where id = :id")
                .bind("id", list.value())
                .map(PaymentRows::list)
                .findOne());
    }

    /** The one that waits to be approved. */
    public Optional<StoredPaymentList> waiting() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from checkups.payment_list where state = 'PROPOSED'")
                        .map(PaymentRows::list)
                        .findOne());
    }

    /** The last month that was approved. */
    public Optional<YearMonth> lastApproved() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select max(month) from checkups.payment_list where state = 'APPROVED'")
                        .mapTo(LocalDate.class)
                        .findOne()
                        .map(YearMonth::from));
    }

    public void end(PaymentListId list, PaymentListState state, UUID by, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update checkups.payment_list set state = :state, ended_by = :by, ended_at = :at where id = :id")
                .bind("id", list.value())
                .bind("state", state.name())
                .bind("by", by)
                .bind("at", at)
                .execute());
    }

    /** The newest first; at most 60. */
    public List<Summed> newest() {
        return summed("true", Optional.empty());
    }

    public Optional<Summed> summed(PaymentListId list) {
        return summed("l.id = :id", Optional.of(list)).stream().findFirst();
    }

    private List<Summed> summed(String which, Optional<PaymentListId> list) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery("""
                    select l.*, count(distinct n.institution) as institutions, count(n.checkup) as lines,
                        coalesce(sum(n.yen), 0) as yen
                    from checkups.payment_list l left join checkups.payment_line n on n.list = l.id
                    where %s group by l.id order by l.month desc, l.proposed_at desc limit 60
                    """.formatted(which));
            list.ifPresent(one -> query.bind("id", one.value()));
            return query.map((row, context) -> new Summed(
                            list(row, context), row.getInt("institutions"), row.getInt("lines"), row.getLong("yen")))
                    .list();
        });
    }

    /** By institution and kind. */
    public List<Line> sums(PaymentListId list) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select institution, kind, count(*) filter (where yen > 0) as paid,
                            coalesce(sum(yen) filter (where yen > 0), 0) as paid_yen,
                            count(*) filter (where yen < 0) as taken_back,
                            coalesce(sum(yen) filter (where yen < 0), 0) as taken_back_yen
                        from checkups.payment_line where list = :id
                        group by institution, kind
                        order by institution, array_position(array['M1', 'M3_4', 'M6_7', 'M9_10', 'Y5'], kind)
                        """)
                .bind("id", list.value())
                .map((row, context) -> new Line(
                        Columns.id(row, "institution"),
                        CheckupKind.valueOf(row.getString("kind")),
                        row.getInt("paid"),
                        row.getLong("paid_yen"),
                        row.getInt("taken_back"),
                        row.getLong("taken_back_yen")))
                .list());
    }

    private static PaymentDifference.Amount amount(ResultSet row, StatementContext context) throws SQLException {
        return new PaymentDifference.Amount(
                Columns.id(row, "institution"), Columns.id(row, "checkup"), row.getString("kind"), row.getLong("yen"));
    }

    private static StoredPaymentList list(ResultSet row, StatementContext context) throws SQLException {
        return new StoredPaymentList(
                new PaymentListId(Columns.id(row, "id")),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                PaymentListState.valueOf(row.getString("state")),
                Columns.id(row, "proposed_by"),
                Columns.instant(row, "proposed_at").orElseThrow(),
                Columns.uuid(row, "ended_by"),
                Columns.instant(row, "ended_at"));
    }
}
