package jp.hagukumi.pregnancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.sql.Columns;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.consultation.CareState;
import jp.hagukumi.pregnancy.rules.RiskRules;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The nurses' cases, who had them, and what the screening saw. */
@ApplicationScoped
public class CareRows {

    @Inject
    Jdbi jdbi;

    /** Where a list begins: behind the last line of the page before. */
    public record After(int grade, java.time.LocalDate dueOn, UUID pregnancy) {}

    /** Whose cases a list shows. */
    public enum Whose {
        /** Those of some nurses. */
        OF,
        /** Those of nobody who works in the ward: the pool. */
        NOT_OF,
        /** All of the ward. */
        ALL
    }

    /**
     * A page of a ward's list.
     *
     * @param nurses those whose cases are shown, or who have theirs
     * @param withNurse only those of which a touch point waits for a nurse
     */
    public record Wanted(
            String ward,
            Whose whose,
            Collection<StaffId> nurses,
            boolean withNurse,
            Optional<After> after,
            int limit) {}

    /** What the screening saw. */
    public record Risk(List<String> signs, int grade, String ruleVersion) {}

    public Optional<StoredCare> find(PregnancyId pregnancy) {
        return one("", pregnancy);
    }

    public Optional<StoredCare> lock(PregnancyId pregnancy) {
        return one(" for update", pregnancy);
    }

    public void open(StoredCare care, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into pregnancy.care_case
                            (pregnancy, woman, ward, nurse, state, grade, due_on, version, opened_at, changed_at)
                        values (:pregnancy, :woman, :ward, :nurse, :state, :grade, :dueOn, :version, :at, :at)
                        """)
                .bind("pregnancy", care.pregnancy().value())
                .bind("woman", care.woman().value())
                .bind("ward", care.ward())
                .bind("nurse", care.nurse().map(StaffId::value).orElse(null))
                .bind("state", care.state().name())
                .bind("grade", care.grade())
                .bind("dueOn", care.dueOn())
                .bind("version", care.version())
                .bind("at", at)
                .execute());
    }

    /** Writes the next version; the row must be locked. */
    public void write(StoredCare care, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update pregnancy.care_case
                        set ward = :ward, nurse = :nurse, state = :state, grade = :grade, due_on = :dueOn,
                            version = version + 1, changed_at = :at
                        where pregnancy = :pregnancy
                        """)
                .bind("pregnancy", care.pregnancy().value())
                .bind("ward", care.ward())
                .bind("nurse", care.nurse().map(StaffId::value).orElse(null))
                .bind("state", care.state().name())
                .bind("grade", care.grade())
                .bind("dueOn", care.dueOn())
                .bind("at", at)
                .execute());
    }

    /** Who has it from now on; nobody: the pool. */
    public void owned(PregnancyId pregnancy, Optional<StaffId> nurse, UUID by, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into pregnancy.care_owner (id, pregnancy, nurse, from_at, by_actor)
                        values (:id, :pregnancy, :nurse, :at, :by)
                        """)
                .bind("id", Ids.next())
                .bind("pregnancy", pregnancy.value())
                .bind("nurse", nurse.map(StaffId::value).orElse(null))
                .bind("at", at)
                .bind("by", by)
                .execute());
    }

    /** All open cases of a nurse in a ward go to another, or to the pool, in one statement; the women are told back. */
    public List<PersonId> handOver(String ward, StaffId from, Optional<StaffId> to, UUID by, Instant at) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with handed as (
                            update pregnancy.care_case set nurse = :to, version = version + 1, changed_at = :at
                            where ward = :ward and nurse = :from and state = 'OPEN'
                            returning pregnancy, woman),
                        kept as (
                            insert into pregnancy.care_owner (id, pregnancy, nurse, from_at, by_actor)
                            select gen_random_uuid(), pregnancy, :to, :at, :by from handed)
                        select woman from handed
                        """)
                .bind("ward", ward)
                .bind("from", from.value())
                .bind("to", to.map(StaffId::value).orElse(null))
                .bind("at", at)
                .bind("by", by)
                .map((row, context) -> new PersonId(Columns.id(row, "woman")))
                .list());
    }

    public Optional<Risk> riskOf(PregnancyId pregnancy) {
        return Optional.ofNullable(risksOf(List.of(pregnancy)).get(pregnancy));
    }

    /** Of several pregnancies, in one query. */
    public Map<PregnancyId, Risk> risksOf(Collection<PregnancyId> pregnancies) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from pregnancy.risk where pregnancy = any(:ids)")
                .bindArray(
                        "ids",
                        UUID.class,
                        pregnancies.stream().map(PregnancyId::value).toList())
                .map((row, context) -> Map.entry(
                        new PregnancyId(Columns.id(row, "pregnancy")),
                        new Risk(Columns.words(row, "signs"), row.getInt("grade"), row.getString("rule_version"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    public void judged(PregnancyId pregnancy, RiskRules.Judgement judgement, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into pregnancy.risk (pregnancy, signs, grade, rule_version, judged_at)
                        values (:pregnancy, :signs, :grade, :ruleVersion, :at)
                        on conflict (pregnancy) do update
                            set signs = excluded.signs, grade = excluded.grade, rule_version = excluded.rule_version,
                                judged_at = excluded.judged_at
                        """)
                .bind("pregnancy", pregnancy.value())
                .bindArray("signs", String.class, judgement.signs())
                .bind("grade", judgement.grade())
                .bind("ruleVersion", judgement.ruleVersion())
                .bind("at", at)
                .execute());
    }

    /** Who should look soonest first, then who gives birth soonest. */
    public List<StoredCare> list(Wanted wanted) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(
                            "select * from pregnancy.care_case c where c.state = 'OPEN' and c.ward = :ward"
                                    + whose(wanted)
                                    + (wanted.withNurse()
                                            ? " and exists (select 1 from pregnancy.touch_point t where t.pregnancy = c.pregnancy "
                                                    + "and t.state = 'WITH_NURSE')"
                                            : "")
                                    + wanted.after()
                                            .map(after ->
                                                    " and c.grade <= :grade and (c.grade < :grade or (c.due_on, c.pregnancy) > "
                                                            + "(:dueOn, :last))")
                                            .orElse("")
                                    + " order by c.grade desc, c.due_on, c.pregnancy limit :limit")
                    .bind("ward", wanted.ward())
                    .bind("limit", wanted.limit());
            if (wanted.whose() != Whose.ALL) {
                query.bindArray(
                        "nurses",
                        UUID.class,
                        wanted.nurses().stream().map(StaffId::value).toList());
            }
            wanted.after()
                    .ifPresent(after -> query.bind("grade", after.grade())
                            .bind("dueOn", after.dueOn())
                            .bind("last", after.pregnancy()));
            return query.map(CareRows::stored).list();
        });
    }

    /** How many open cases of the ward each nurse has, and how many have none of these nurses: nobody's case stays unseen. */
    public Map<Optional<StaffId>, Integer> load(String ward) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select nurse, count(*) as cases from pregnancy.care_case
                        where state = 'OPEN' and ward = :ward group by nurse
                        """)
                .bind("ward", ward)
                .map((row, context) -> Map.entry(Columns.uuid(row, "nurse").map(StaffId::new), row.getInt("cases")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static String whose(Wanted wanted) {
        return switch (wanted.whose()) {
            case OF -> " and c.nurse = any(:nurses)";
            case NOT_OF -> " and (c.nurse is null or c.nurse <> all(:nurses))";
            case ALL -> "";
        };
    }

    private Optional<StoredCare> one(String lock, PregnancyId pregnancy) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from pregnancy.care_case where pregnancy = :id" + lock)
                        .bind("id", pregnancy.value())
                        .map(CareRows::stored)
                        .findOne());
    }

    private static StoredCare stored(ResultSet row, StatementContext context) throws SQLException {
        return new StoredCare(
                new PregnancyId(Columns.id(row, "pregnancy")),
                new PersonId(Columns.id(row, "woman")),
                row.getString("ward"),
                Columns.uuid(row, "nurse").map(StaffId::new),
                CareState.valueOf(row.getString("state")),
                row.getInt("grade"),
                Columns.date(row, "due_on").orElseThrow(),
                row.getInt("version"));
    }
}
