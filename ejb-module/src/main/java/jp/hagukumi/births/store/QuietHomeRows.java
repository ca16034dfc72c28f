package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Whose first page stays empty after a death. */
@ApplicationScoped
public class QuietHomeRows {

    @Inject
    Jdbi jdbi;

    public void begin(UUID person, UUID because, Instant since) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into births.quiet_home (person, because, since) values (:person, :because, :since)
                        on conflict (person, because) do nothing
                        """)
                .bind("person", person)
                .bind("because", because)
                .bind("since", since)
                .execute());
    }

    public boolean isQuiet(UUID person) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select 1 from births.quiet_home where person = :person and ended_at is null)
                        """)
                .bind("person", person)
                .mapTo(Boolean.class)
                .one());
    }

    public void end(UUID person, Instant at) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        update births.quiet_home set ended_at = :at where person = :person and ended_at is null
                        """).bind("person", person).bind("at", at).execute());
    }
}
