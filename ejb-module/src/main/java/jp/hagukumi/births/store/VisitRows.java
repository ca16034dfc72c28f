package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.births.SlipContent.VisitPlace;
import jp.hagukumi.births.VisitId;
import jp.hagukumi.births.VisitState;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Visits, one at a time. Whoever changes one has locked it before. */
@ApplicationScoped
public class VisitRows {

    /** SQLSTATE exclusion_violation. */
    private static final String EXCLUDED = "23P01";

    @Inject
    Jdbi jdbi;

    /** Why a visit ended without having been made. */
    public enum End {
        DEATH,
        JOIN_UNDONE,
        LEFT_CITY
    }

    /**
     * What is agreed about a visit.
     *
     * @param until when the visitor is free again
     */
    public record Plan(Instant at, Instant until, StaffId visitor, VisitPlace place, Optional<String> note) {}

    public Optional<StoredVisit> find(VisitId visit) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from births.visit where id = :id")
                .bind("id", visit.value())
                .map(new VisitMapper())
                .findOne());
    }

    /** Holds the visit until the transaction ends. */
    public Optional<StoredVisit> lock(VisitId visit) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from births.visit where id = :id for update")
                .bind("id", visit.value())
                .map(new VisitMapper())
                .findOne());
    }

    /** The child's visit that is due or planned, locked. */
    public Optional<StoredVisit> lockOpen(PersonId child) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from births.visit where child = :child and state in ('DUE', 'PLANNED') for update
                        """)
                .bind("child", child.value())
                .map(new VisitMapper())
                .findOne());
    }

    /** Every visit of which the person is child or mother and that has not ended, locked in one order. */
    public List<StoredVisit> lockLivingAround(UUID person) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from births.visit
                        where (child = :person or mother = :person) and state in ('DUE', 'PLANNED', 'VISITED')
                        order by id for update
                        """)
                .bind("person", person)
                .map(new VisitMapper())
                .list());
    }

    /** Of each child the visit that says most: the open one, or else the newest. One query. */
    public List<StoredVisit> foremostOf(Collection<PersonId> children) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct on (child) * from births.visit where child = any(:children)
                        order by child, state in ('DUE', 'PLANNED') desc, opened_at desc, id desc
                        """)
                .bindArray(
                        "children",
                        UUID.class,
                        children.stream().map(PersonId::value).toList())
                .map(new VisitMapper())
                .list());
    }

    /** Children of whom this person is the mother and whom somebody was to visit. */
    public List<PersonId> childrenOfMother(UUID mother) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select distinct child from births.visit where mother = :mother")
                        .bind("mother", mother)
                        .map((row, context) -> new PersonId(Columns.id(row, "child")))
                        .list());
    }

    /** Whether the visit is still planned for that time and the family has not been told of it; then it has been now. */
    public boolean tellsNowOf(VisitId visit, Instant at) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                update births.visit set told_of = planned_at
                                where id = :id and state = 'PLANNED' and planned_at = :at
                                  and told_of is distinct from planned_at
                                """)
                        .bind("id", visit.value())
                        .bind("at", at)
                        .execute()
                == 1);
    }

    public void open(StoredVisit visit) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into births.visit
                            (id, child, mother, born_on, kind, ward, ward_by, place, state, due_on, latest_on, rule_version,
                             worries, low_birth_weight, weight_corrected, slip, version, opened_at)
                        values
                            (:id, :child, :mother, :bornOn, :kind, :ward, :wardBy, :place, :state, :dueOn, :latestOn,
                             :ruleVersion, :worries, :light, :corrected, :slip, :version, :openedAt)
                        """)
                .bind("id", visit.id().value())
                .bind("child", visit.child().value())
                .bind("mother", visit.mother().map(PersonId::value).orElse(null))
                .bind("bornOn", visit.bornOn())
                .bind("kind", visit.kind().name())
                .bind("ward", visit.ward())
                .bind("wardBy", visit.wardByStay() ? "STAY" : "RESIDENCE")
                .bind("place", visit.place().name())
                .bind("state", visit.state().name())
                .bind("dueOn", visit.dueOn())
                .bind("latestOn", visit.latestOn())
                .bind("ruleVersion", visit.ruleVersion())
                .bind("worries", visit.worries())
                .bind("light", visit.lowBirthWeight())
                .bind("corrected", visit.weightCorrected())
                .bind("slip", visit.slip().value())
                .bind("version", visit.version())
                .bind("openedAt", visit.openedAt())
                .execute());
    }

    /** Writes down what a new decision changes: kind, days, slip, worries, place, weight. State and plan stay. */
    public void decideAgain(StoredVisit visit) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update births.visit
                        set kind = :kind, place = :place, born_on = :bornOn, due_on = :dueOn, latest_on = :latestOn,
                            rule_version = :ruleVersion, worries = :worries, low_birth_weight = :light,
                            weight_corrected = :corrected, slip = :slip, version = version + 1
                        where id = :id
                        """)
                .bind("id", visit.id().value())
                .bind("kind", visit.kind().name())
                .bind("place", visit.place().name())
                .bind("bornOn", visit.bornOn())
                .bind("dueOn", visit.dueOn())
                .bind("latestOn", visit.latestOn())
                .bind("ruleVersion", visit.ruleVersion())
                .bind("worries", visit.worries())
                .bind("light", visit.lowBirthWeight())
                .bind("corrected", visit.weightCorrected())
                .bind("slip", visit.slip().value())
                .execute());
    }

    /** @return false where the visitor has another visit then */
    public boolean plan(VisitId visit, VisitState state, Plan plan) {
        try {
            jdbi.useHandle(handle -> handle.createUpdate("""
                            update births.visit
                            set state = :state, planned_at = :at, planned_until = :until, visitor = :visitor, place = :place,
                                plan_note = :note, version = version + 1
                            where id = :id
                            """)
                    .bind("id", visit.value())
                    .bind("state", state.name())
                    .bind("at", plan.at())
                    .bind("until", plan.until())
                    .bind("visitor", plan.visitor().value())
                    .bind("place", plan.place().name())
                    .bind("note", plan.note().orElse(null))
                    .execute());
            return true;
        } catch (UnableToExecuteStatementException refused) {
            if (refused.getCause() instanceof SQLException cause && EXCLUDED.equals(cause.getSQLState())) {
                return false;
            }
            throw refused;
        }
    }

    /** Another ward takes the visit over; what was agreed is agreed anew. */
    public void move(VisitId visit, VisitState state, String ward, boolean byStay) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update births.visit
                        set state = :state, ward = :ward, ward_by = :wardBy, planned_at = null, planned_until = null,
                            told_of = null, visitor = null, plan_note = null, version = version + 1
                        where id = :id
                        """)
                .bind("id", visit.value())
                .bind("state", state.name())
                .bind("ward", ward)
                .bind("wardBy", byStay ? "STAY" : "RESIDENCE")
                .execute());
    }

    /** What was agreed does not take place; the days until which it is due stay. */
    public void callOff(VisitId visit, VisitState state) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update births.visit
                        set state = :state, planned_at = null, planned_until = null, told_of = null, visitor = null,
                            plan_note = null, version = version + 1
                        where id = :id
                        """)
                .bind("id", visit.value())
                .bind("state", state.name())
                .execute());
    }

    public void changeState(VisitId visit, VisitState state) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update births.visit set state = :state, version = version + 1 where id = :id")
                .bind("id", visit.value())
                .bind("state", state.name())
                .execute());
    }

    public void end(VisitId visit, VisitState state, End because) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update births.visit set state = :state, ended_because = :because, version = version + 1
                        where id = :id
                        """)
                .bind("id", visit.value())
                .bind("state", state.name())
                .bind("because", because.name())
                .execute());
    }
}
