package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.identity.PersonId;
import org.jdbi.v3.core.Jdbi;

/**
 * What is done for one child waits for what else is done for the same child or mother, until the transaction ends: a slip filed
 * in the minute of a death must not open a visit behind the back of what stops them. The child's lock is taken before the
 * mother's, so that two transactions never wait for each other.
 */
@ApplicationScoped
public class FamilyLocks {

    /** Keeps these locks apart from others on the same ids. */
    private static final int SEED = 120;

    @Inject
    Jdbi jdbi;

    public void hold(PersonId child, Optional<PersonId> mother) {
        hold(child.value());
        mother.ifPresent(known -> hold(known.value()));
    }

    public void hold(UUID person) {
        jdbi.useHandle(handle -> handle.createQuery("""
                        select count(pg_advisory_xact_lock(hashtextextended(:person, :seed)))
                        """)
                .bind("person", person.toString())
                .bind("seed", SEED)
                .mapTo(Integer.class)
                .one());
    }
}
