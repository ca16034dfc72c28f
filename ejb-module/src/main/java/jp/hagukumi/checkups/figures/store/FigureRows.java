package jp.hagukumi.checkups.figures.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.checkups.figures.CheckupFigures;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Counts of group checkups, in one statement whatever the city's size. */
@ApplicationScoped
public class FigureRows {

    private static final String COUNTS = """
            select %1$s as month, c.ward, c.kind,
                count(*) filter (where c.state <> 'LEFT') as due,
                count(d.checkup) as seen,
                count(*) filter (where c.state = 'ELSEWHERE') as elsewhere,
                count(*) filter (where c.state = 'EXEMPT') as exempt,
                count(*) filter (where c.state = 'MISSED') as missed,
                count(*) filter (where c.state = 'CLOSED' and d.checkup is null) as known_well,
                coalesce(sum(c.misses) filter (where c.state <> 'LEFT'), 0) as misses,
                count(*) filter (where d.decided_by is not null and d.medical = 'NORMAL') as normal,
                count(*) filter (where d.decided_by is not null and d.medical = 'UNDER_CARE') as under_care,
                count(*) filter (where d.decided_by is not null and d.medical = 'OBSERVE') as observe,
                count(*) filter (where d.decided_by is not null and d.medical = 'REFER_EXAM') as refer_exam,
                count(*) filter (where d.decided_by is not null and d.medical = 'REFER_TREAT') as refer_treat,
                count(*) filter (where r.open) as open_referrals,
                count(*) filter (where t.decayed > 0) as with_decay,
                coalesce(sum(t.decayed), 0) as decayed
            from checkups.checkup c
            left join checkups.day_case d on d.checkup = c.id
                and c.state in ('EXAMINED', 'DECIDED', 'RELEASED', 'CLOSED')
            left join lateral (
                select cardinality(array_positions(chart, 'C')) + cardinality(array_positions(chart, 'TREATED')) as decayed
                from checkups.day_teeth t where t.checkup = d.checkup order by t.edition desc limit 1) t on true
            left join lateral (
                select true as open from checkups.referral r
                where r.checkup = d.checkup and r.state not in ('CLOSED', 'LEFT') limit 1) r on true
            where c.kind in ('Y1M6', 'Y3') and c.ward = any(:wards) and c.window_from >= :from and c.window_from < :until
            group by 1, c.ward, c.kind order by 1, c.ward, c.kind
            """;

    @Inject
    Jdbi jdbi;

    /** By month, ward and kind, of children whose window began from the first to before the last of these days. */
    public List<CheckupFigures.Line> byMonth(Collection<String> wards, LocalDate from, LocalDate until) {
        return counts("date_trunc('month', c.window_from)::date", wards, from, until);
    }

    /** By ward and kind over the whole time; the month of each line is its first day. */
    public List<CheckupFigures.Line> whole(Collection<String> wards, LocalDate from, LocalDate until) {
        return counts("cast(:from as date)", wards, from, until);
    }

    private List<CheckupFigures.Line> counts(String month, Collection<String> wards, LocalDate from, LocalDate until) {
        return jdbi.withHandle(handle -> handle.createQuery(COUNTS.formatted(month))
                .bindArray("wards", String.class, List.copyOf(wards))
                .bind("from", from)
                .bind("until", until)
                .map(FigureRows::line)
                .list());
    }

    private static CheckupFigures.Line line(ResultSet row, StatementContext context) throws SQLException {
        return new CheckupFigures.Line(
                row.getObject("month", LocalDate.class),
                row.getString("ward"),
                CheckupKind.valueOf(row.getString("kind")),
                new CheckupFigures.Coverage(
                        row.getInt("due"),
                        row.getInt("seen"),
                        row.getInt("elsewhere"),
                        row.getInt("exempt"),
                        row.getInt("missed"),
                        row.getInt("known_well"),
                        row.getInt("misses")),
                new CheckupFigures.Judged(
                        row.getInt("normal"),
                        row.getInt("under_care"),
                        row.getInt("observe"),
                        row.getInt("refer_exam"),
                        row.getInt("refer_treat"),
                        row.getInt("open_referrals"),
                        row.getInt("with_decay"),
                        row.getInt("decayed")));
    }
}
