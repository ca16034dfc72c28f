package jp.hagukumi.grants.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Sums over lines and payments, apart from the ledger, so that the two can be compared; and the division's figures. */
@ApplicationScoped
public class Standings {

    @Inject
    Jdbi jdbi;

    /** What lines and payments come to, in yen. */
    public record Sums(long awarded, long claimed, long payable, long inTransit, long settled, long paidBack) {}

    public Sums now() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select
                          (select coalesce(sum(yen), 0) from grants.award_line
                            where kind = 'AWARD' and state <> 'CANCELLED')::bigint as awarded,
                          (select coalesce(sum(yen), 0) from grants.award_line
                            where kind = 'CLAIM' and state <> 'CANCELLED')::bigint as claimed,
                          (select coalesce(sum(l.yen), 0) from grants.award_line l
                            where l.kind = 'AWARD' and l.state in ('DUE', 'HELD')
                              and not exists (select 1 from grants.payment p where p.line = l.id and p.state = 'EXPORTED')
                          )::bigint as payable,
                          (select coalesce(sum(yen), 0) from grants.payment where state = 'EXPORTED')::bigint as in_transit,
                          (select coalesce(sum(yen), 0) from grants.payment where state = 'SETTLED')::bigint as settled,
                          (select coalesce(sum(yen), 0) from grants.award_line
                            where kind = 'CLAIM' and state = 'SETTLED')::bigint as paid_back
                        """)
                .map((row, context) -> new Sums(
                        row.getLong("awarded"),
                        row.getLong("claimed"),
                        row.getLong("payable"),
                        row.getLong("in_transit"),
                        row.getLong("settled"),
                        row.getLong("paid_back")))
                .one());
    }

    /** Of these pregnancies, how many have applied for the first. */
    public int appliedAmong(Collection<UUID> pregnancies) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(distinct pregnancy)::int from grants.application
                        where pregnancy = any(:ids) and instalment = 'FIRST' and state <> 'WITHDRAWN'
                        """)
                .bindArray("ids", UUID.class, List.copyOf(pregnancies))
                .mapTo(Integer.class)
                .one());
    }

    /**
     * Of one month, by the day of filing, decision or payment.
     *
     * @param days from filing to credit, the middle one; of those credited in the month
     */
    public record Month(
            LocalDate month,
            int applied,
            int granted,
            int refused,
            int paid,
            long paidYen,
            int returned,
            double days) {}

    /** @param from the first of a month; @param until the first of the month after the last */
    public List<Month> months(LocalDate from, LocalDate until) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with month as (
                            select cast(m as date) as month, cast(m + interval '1 month' as date) as next
                            from generate_series(cast(:from as timestamp), cast(:until as timestamp) - interval '1 month', interval '1 month') m)
                        select month.month,
                          (select count(*) from grants.application a
                            where a.filed_on >= month.month and a.filed_on < month.next)::int as applied,
                          (select count(*) from grants.decision d where d.application is not null and d.outcome = 'GRANTED'
                              and (d.decided_at at time zone 'Asia/Tokyo')::date >= month.month
                              and (d.decided_at at time zone 'Asia/Tokyo')::date < month.next)::int as granted,
                          (select count(*) from grants.decision d where d.outcome = 'REFUSED'
                              and (d.decided_at at time zone 'Asia/Tokyo')::date >= month.month
                              and (d.decided_at at time zone 'Asia/Tokyo')::date < month.next)::int as refused,
                          paid.payments, paid.yen, coalesce(paid.days, 0) as days,
                          (select count(*) from grants.payment p
                            where p.returned_on >= month.month and p.returned_on < month.next)::int as returned
                        from month
                        cross join lateral (
                            select count(*)::int as payments, coalesce(sum(p.yen), 0)::bigint as yen,
                                   percentile_cont(0.5) within group (order by (p.settled_on - a.filed_on)::float8) as days
                            from grants.payment p
                            join grants.award_line l on l.id = p.line
                            join grants.decision d on d.id = l.decision
                            left join grants.application a on a.id = d.application
                            where p.state = 'SETTLED' and p.settled_on >= month.month and p.settled_on < month.next) paid
                        order by month.month
                        """)
                .bind("from", from)
                .bind("until", until)
                .map((row, context) -> new Month(
                        row.getObject("month", LocalDate.class),
                        row.getInt("applied"),
                        row.getInt("granted"),
                        row.getInt("refused"),
                        row.getInt("payments"),
                        row.getLong("yen"),
                        row.getInt("returned"),
                        row.getDouble("days")))
                .list());
    }
}
