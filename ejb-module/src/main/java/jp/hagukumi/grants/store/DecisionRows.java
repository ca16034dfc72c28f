package jp.hagukumi.grants.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.hagukumi.grants.GrantApplicationId;
import jp.hagukumi.grants.Instalment;
import jp.hagukumi.grants.rules.GrantDecision;
import jp.hagukumi.kernel.sql.Columns;
import jp.hagukumi.pregnancy.PregnancyId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Decisions with their facts and steps; written once. */
@ApplicationScoped
public class DecisionRows {

    @Inject
    Jdbi jdbi;

    /** A decision as kept, its facts and steps apart. */
    public record Kept(
            UUID id,
            PregnancyId pregnancy,
            Instalment instalment,
            Optional<GrantApplicationId> application,
            boolean granted,
            long yen,
            String ruleVersion,
            UUID by,
            Instant at,
            Optional<String> note) {}

    /** @param note a clerk's words to it */
    public void write(Kept decision, Map<String, String> facts, List<GrantDecision.Step> steps) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into grants.decision
                                (id, pregnancy, instalment, application, outcome, yen, rule_version, decided_by, decided_at, note)
                            values (:id, :pregnancy, :instalment, :application, :outcome, :yen, :rule, :by, :at, :note)
                            """)
                    .bind("id", decision.id())
                    .bind("pregnancy", decision.pregnancy().value())
                    .bind("instalment", decision.instalment().name())
                    .bind(
                            "application",
                            decision.application()
                                    .map(GrantApplicationId::value)
                                    .orElse(null))
                    .bind("outcome", decision.granted() ? "GRANTED" : "REFUSED")
                    .bind("yen", decision.yen())
                    .bind("rule", decision.ruleVersion())
                    .bind("by", decision.by())
                    .bind("at", decision.at())
                    .bind("note", decision.note().orElse(null))
                    .execute();
            handle.createUpdate("""
                            insert into grants.decision_fact (decision, name, value)
                            select :id, name, value from unnest(:names, :values) as fact (name, value)
                            """)
                    .bind("id", decision.id())
                    .bindArray("names", String.class, List.copyOf(facts.keySet()))
                    .bindArray("values", String.class, List.copyOf(facts.values()))
                    .execute();
            var batch = handle.prepareBatch("""
                            insert into grants.decision_step (decision, position, condition, holds, day, yen)
                            values (:id, :position, :condition, :holds, :day, :yen)
                            """);
            IntStream.range(0, steps.size())
                    .forEach(at -> batch.bind("id", decision.id())
                            .bind("position", at + 1)
                            .bind("condition", steps.get(at).condition().name())
                            .bind("holds", steps.get(at).holds())
                            .bind("day", steps.get(at).day().orElse(null))
                            .bind("yen", steps.get(at).yen().orElse(null))
                            .add());
            if (!steps.isEmpty()) {
                batch.execute();
            }
        });
    }

    /** Of one pregnancy, in the order in which they were made. */
    public List<Kept> of(PregnancyId pregnancy) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from grants.decision where pregnancy = :id order by decided_at, id")
                .bind("id", pregnancy.value())
                .map(DecisionRows::read)
                .list());
    }

    /** By name. */
    public Map<String, String> factsOf(UUID decision) {
        return jdbi.withHandle(handle -> {
            var facts = new TreeMap<String, String>();
            handle.createQuery("select name, value from grants.decision_fact where decision = :id")
                    .bind("id", decision)
                    .map((row, context) -> facts.put(row.getString("name"), row.getString("value")) == null)
                    .list();
            return facts;
        });
    }

    /** In the order in which they were asked. */
    public List<GrantDecision.Step> stepsOf(UUID decision) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from grants.decision_step where decision = :id order by position")
                .bind("id", decision)
                .map((row, context) -> new GrantDecision.Step(
                        GrantDecision.Condition.valueOf(row.getString("condition")),
                        row.getBoolean("holds"),
                        Columns.date(row, "day"),
                        Optional.ofNullable(row.getObject("yen", Long.class))))
                .list());
    }

    private static Kept read(ResultSet row, StatementContext context) throws SQLException {
        return new Kept(
                Columns.id(row, "id"),
                new PregnancyId(Columns.id(row, "pregnancy")),
                Instalment.valueOf(row.getString("instalment")),
                Columns.uuid(row, "application").map(GrantApplicationId::new),
                "GRANTED".equals(row.getString("outcome")),
                row.getLong("yen"),
                row.getString("rule_version"),
                Columns.id(row, "decided_by"),
                Columns.instant(row, "decided_at").orElseThrow(),
                Columns.text(row, "note"));
    }
}
