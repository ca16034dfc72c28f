package jp.hagukumi.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import jp.hagukumi.identity.PersonId;
import org.jdbi.v3.core.Jdbi;

/** Wrong invitation codes, by who tried them. */
@ApplicationScoped
public class WrongCodeRows {

    @Inject
    Jdbi jdbi;

    public int since(PersonId person, Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from identity.wrong_code where person = :person and at >= :since")
                .bind("person", person.value())
                .bind("since", since)
                .mapTo(Integer.class)
                .one());
    }

    public void add(PersonId person, Instant at) {
        jdbi.useHandle(
                handle -> handle.createUpdate("insert into identity.wrong_code (person, at) values (:person, :at)")
                        .bind("person", person.value())
                        .bind("at", at)
                        .execute());
    }
}
