package jp.hagukumi.grants.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.hagukumi.grants.Instalment;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;

/** The newest decision of each application with its facts, a page at a time, each page in one query. */
@ApplicationScoped
public class DecidedFacts {

    @Inject
    Jdbi jdbi;

    /** What was decided from what. */
    public record Decided(UUID decision, UUID pregnancy, Instalment instalment, long yen, Map<String, String> facts) {

        public Decided {
            facts = Map.copyOf(facts);
        }
    }

    /** In the order of their ids. */
    public List<Decided> after(UUID last, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select d.id, d.pregnancy, d.instalment, d.yen,
                               array_agg(f.name order by f.name) as names, array_agg(f.value order by f.name) as values
                        from (select * from grants.decision d
                              where d.id > :last and d.application is not null
                                and not exists (select 1 from grants.decision newer
                                                where newer.application = d.application and newer.id > d.id)
                              order by d.id limit :most) d
                        join grants.decision_fact f on f.decision = d.id
                        group by d.id, d.pregnancy, d.instalment, d.yen order by d.id
                        """)
                .bind("last", last)
                .bind("most", most)
                .map((row, context) -> new Decided(
                        Columns.id(row, "id"),
                        Columns.id(row, "pregnancy"),
                        Instalment.valueOf(row.getString("instalment")),
                        row.getLong("yen"),
                        facts(Columns.words(row, "names"), Columns.words(row, "values"))))
                .list());
    }

    private static Map<String, String> facts(List<String> names, List<String> values) {
        var facts = new HashMap<String, String>();
        for (int at = 0; at < names.size(); at++) {
            facts.put(names.get(at), values.get(at));
        }
        return facts;
    }
}
