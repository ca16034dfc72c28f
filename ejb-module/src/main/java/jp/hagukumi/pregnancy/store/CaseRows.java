package jp.hagukumi.pregnancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.sql.Columns;
import jp.hagukumi.pregnancy.PregnancyChange;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.PregnancyState;
import org.jdbi.v3.core.Jdbi;

/** What was changed in a pregnancy's case, each with its reason; written once. */
@ApplicationScoped
public class CaseRows {

    @Inject
    Jdbi jdbi;

    public void changed(
            PregnancyId pregnancy,
            int version,
            UUID by,
            PregnancyChange.Field field,
            String was,
            String now,
            String reason,
            Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into pregnancy.change (id, pregnancy, version, at, by_actor, field, was, is_now, reason)
                        values (:id, :pregnancy, :version, :at, :by, :field, :was, :now, :reason)
                        """)
                .bind("id", Ids.next())
                .bind("pregnancy", pregnancy.value())
                .bind("version", version)
                .bind("at", at)
                .bind("by", by)
                .bind("field", field.name())
                .bind("was", was)
                .bind("now", now)
                .bind("reason", reason)
                .execute());
    }

    /** In which state it was when it came into this one the last time. */
    public Optional<PregnancyState> stateBefore(PregnancyId pregnancy, PregnancyState into) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select was from pregnancy.change
                        where pregnancy = :id and field = 'STATE' and is_now = :into and was <> :into
                        order by version desc limit 1
                        """)
                .bind("id", pregnancy.value())
                .bind("into", into.name())
                .mapTo(String.class)
                .findOne()
                .map(PregnancyState::valueOf));
    }

    /** In the order in which they were made. */
    public List<PregnancyChange> of(PregnancyId pregnancy) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from pregnancy.change where pregnancy = :id order by at, id")
                .bind("id", pregnancy.value())
                .map((row, context) -> new PregnancyChange(
                        Columns.instant(row, "at").orElseThrow(),
                        PregnancyChange.Field.valueOf(row.getString("field")),
                        row.getString("was"),
                        row.getString("is_now"),
                        row.getString("reason")))
                .list());
    }
}
