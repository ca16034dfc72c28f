package jp.hagukumi.pregnancy.weeks.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.weeks.Weight;
import jp.hagukumi.pregnancy.weeks.WeightId;
import org.jdbi.v3.core.Jdbi;

/** Weights as the woman entered them, one for a day. */
@ApplicationScoped
public class WeightRows {

    @Inject
    Jdbi jdbi;

    /** Entered again for the same day, the later one counts. */
    public void keep(PregnancyId pregnancy, Weight weight, UUID by, Instant at) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            update pregnancy.weight set removed_at = :at
                            where pregnancy = :pregnancy and on_day = :on and removed_at is null
                            """)
                    .bind("pregnancy", pregnancy.value())
                    .bind("on", weight.on())
                    .bind("at", at)
                    .execute();
            handle.createUpdate("""
                            insert into pregnancy.weight (id, pregnancy, on_day, grams, entered_by, entered_at)
                            values (:id, :pregnancy, :on, :grams, :by, :at)
                            """)
                    .bind("id", weight.id().value())
                    .bind("pregnancy", pregnancy.value())
                    .bind("on", weight.on())
                    .bind("grams", weight.grams())
                    .bind("by", by)
                    .bind("at", at)
                    .execute();
        });
    }

    public List<Weight> of(PregnancyId pregnancy) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, on_day, grams from pregnancy.weight
                        where pregnancy = :id and removed_at is null order by on_day
                        """)
                .bind("id", pregnancy.value())
                .map((row, context) -> new Weight(
                        new WeightId(row.getObject("id", UUID.class)),
                        row.getObject("on_day", LocalDate.class),
                        row.getInt("grams")))
                .list());
    }

    /** Of whose pregnancy an entry is; empty where it was removed. */
    public Optional<PregnancyId> pregnancyOf(WeightId weight) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select pregnancy from pregnancy.weight where id = :id and removed_at is null")
                .bind("id", weight.value())
                .mapTo(UUID.class)
                .findOne()
                .map(PregnancyId::new));
    }

    public void remove(WeightId weight, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("update pregnancy.weight set removed_at = :at where id = :id")
                .bind("id", weight.value())
                .bind("at", at)
                .execute());
    }
}
