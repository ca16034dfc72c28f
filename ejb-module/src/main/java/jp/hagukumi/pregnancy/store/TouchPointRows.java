package jp.hagukumi.pregnancy.store;

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
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.sql.Columns;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.consultation.TouchPointKind;
import jp.hagukumi.pregnancy.consultation.TouchPointState;
import jp.hagukumi.pregnancy.rules.TouchPointRules;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The touch points of pregnancies. Who changes those of one pregnancy has locked it; the daily round takes many at once. */
@ApplicationScoped
public class TouchPointRows {

    @Inject
    Jdbi jdbi;

    /** A touch point as kept. */
    public record Stored(
            PregnancyId pregnancy,
            TouchPointKind kind,
            TouchPointState state,
            LocalDate opensOn,
            LocalDate remindOn,
            LocalDate escalateOn,
            Optional<LocalDate> doneOn,
            String ruleVersion) {

        public boolean isOn(TouchPointRules.Days days) {
            return opensOn.equals(days.opensOn())
                    && remindOn.equals(days.remindOn())
                    && escalateOn.equals(days.escalateOn())
                    && ruleVersion.equals(days.ruleVersion());
        }
    }

    /** Whom the round moved. */
    public record Moved(PregnancyId pregnancy, PersonId woman) {}

    /** In the order of the kinds. */
    public List<Stored> of(PregnancyId pregnancy) {
        return jdbi.withHandle(handle -> handle
                .createQuery("select * from pregnancy.touch_point where pregnancy = :id")
                .bind("id", pregnancy.value())
                .map(TouchPointRows::stored)
                .stream()
                .sorted(java.util.Comparator.comparing(Stored::kind))
                .toList());
    }

    /** Of several pregnancies, in one query. */
    public Map<PregnancyId, List<Stored>> of(Collection<PregnancyId> pregnancies) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from pregnancy.touch_point where pregnancy = any(:ids) order by opens_on, kind")
                .bindArray(
                        "ids",
                        UUID.class,
                        pregnancies.stream().map(PregnancyId::value).toList())
                .map(TouchPointRows::stored)
                .collect(Collectors.groupingBy(Stored::pregnancy)));
    }

    public void plan(
            PregnancyId pregnancy, TouchPointKind kind, TouchPointState state, TouchPointRules.Days days, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into pregnancy.touch_point
                            (pregnancy, kind, state, opens_on, remind_on, escalate_on, rule_version, changed_at)
                        values (:pregnancy, :kind, :state, :opensOn, :remindOn, :escalateOn, :ruleVersion, :at)
                        """)
                .bind("pregnancy", pregnancy.value())
                .bind("kind", kind.name())
                .bind("state", state.name())
                .bind("opensOn", days.opensOn())
                .bind("remindOn", days.remindOn())
                .bind("escalateOn", days.escalateOn())
                .bind("ruleVersion", days.ruleVersion())
                .bind("at", at)
                .execute());
    }

    /** Writes state and days; it is done on {@code doneOn} where the state says so. */
    public void write(
            PregnancyId pregnancy,
            TouchPointKind kind,
            TouchPointState state,
            TouchPointRules.Days days,
            Optional<LocalDate> doneOn,
            Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update pregnancy.touch_point
                        set state = :state, opens_on = :opensOn, remind_on = :remindOn, escalate_on = :escalateOn,
                            rule_version = :ruleVersion, done_on = :doneOn, changed_at = :at
                        where pregnancy = :pregnancy and kind = :kind
                        """)
                .bind("pregnancy", pregnancy.value())
                .bind("kind", kind.name())
                .bind("state", state.name())
                .bind("opensOn", days.opensOn())
                .bind("remindOn", days.remindOn())
                .bind("escalateOn", days.escalateOn())
                .bind("ruleVersion", days.ruleVersion())
                .bind("doneOn", doneOn.orElse(null))
                .bind("at", at)
                .execute());
    }

    /** Those of a kind whose day has come, moved together. Pregnancies that ended are left alone, even before anybody heard of it. */
    public List<Moved> open(TouchPointKind kind, TouchPointState to, LocalDate today, Instant at, int most) {
        return moved(
                "t.state = 'PLANNED' and t.opens_on <= :today and p.state in ('NOTIFIED', 'INTERVIEWED')",
                kind,
                to,
                today,
                at,
                most);
    }

    /** Those of a kind that are to be reminded of; who has booked needs no reminder to book. */
    public List<Moved> remind(TouchPointKind kind, TouchPointState to, LocalDate today, Instant at, int most) {
        return moved("""
                t.state = 'OPEN' and t.remind_on <= :today and t.escalate_on > :today
                  and p.state in ('NOTIFIED', 'INTERVIEWED')
                  and (t.kind <> 'INTERVIEW'
                       or not exists (select 1 from pregnancy.interview i
                                      where i.pregnancy = t.pregnancy and i.state = 'BOOKED' and i.starts_at > :at))
                """, kind, to, today, at, most);
    }

    /** Those of a kind to which nothing came; a nurse sees to them, unless an hour is booked and still to come. */
    public List<Moved> escalate(TouchPointKind kind, TouchPointState to, LocalDate today, Instant at, int most) {
        return moved("""
                t.state in ('OPEN', 'REMINDED') and t.escalate_on <= :today
                  and p.state in ('NOTIFIED', 'INTERVIEWED', 'DELIVERED')
                  and (t.kind <> 'INTERVIEW'
                       or not exists (select 1 from pregnancy.interview i
                                      where i.pregnancy = t.pregnancy and i.state = 'BOOKED' and i.starts_at > :at))
                """, kind, to, today, at, most);
    }

    private List<Moved> moved(
            String which, TouchPointKind kind, TouchPointState to, LocalDate today, Instant at, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with due as (select t.pregnancy, p.woman from pregnancy.touch_point t
                                     join pregnancy.pregnancy p on p.id = t.pregnancy
                                     where t.kind = :kind and %s
                                     order by t.pregnancy limit :most for update of t skip locked)
                        update pregnancy.touch_point t set state = :to, changed_at = :at
                        from due where t.pregnancy = due.pregnancy and t.kind = :kind
                        returning t.pregnancy, due.woman
                        """.formatted(which))
                .bind("kind", kind.name())
                .bind("to", to.name())
                .bind("today", today)
                .bind("at", at)
                .bind("most", most)
                .map((row, context) -> new Moved(
                        new PregnancyId(Columns.id(row, "pregnancy")), new PersonId(Columns.id(row, "woman"))))
                .list());
    }

    private static Stored stored(ResultSet row, StatementContext context) throws SQLException {
        return new Stored(
                new PregnancyId(Columns.id(row, "pregnancy")),
                TouchPointKind.valueOf(row.getString("kind")),
                TouchPointState.valueOf(row.getString("state")),
                Columns.date(row, "opens_on").orElseThrow(),
                Columns.date(row, "remind_on").orElseThrow(),
                Columns.date(row, "escalate_on").orElseThrow(),
                Columns.date(row, "done_on"),
                row.getString("rule_version"));
    }
}
