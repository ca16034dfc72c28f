package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Small questions of the family's first page. */
@ApplicationScoped
public class HomeRows {

    @Inject
    Jdbi jdbi;

    /** Whether the mother holds a code that no child has come of yet. */
    public boolean holdsUnusedCode(UUID mother, LocalDate today) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (
                            select 1 from births.delivery d
                            join births.delivery_token t on t.delivery = d.id
                            where d.mother = :mother and t.replaced_at is null and t.valid_until >= :today
                              and not exists (select 1 from births.child c where c.delivery = d.id and c.ended_at is null))
                        """)
                .bind("mother", mother)
                .bind("today", today)
                .mapTo(Boolean.class)
                .one());
    }
}
