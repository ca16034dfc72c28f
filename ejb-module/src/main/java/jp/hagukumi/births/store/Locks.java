package jp.hagukumi.births.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * Locks on things that have no row yet: a message, a chain of versions, a birth. Held until the transaction ends, taken in one
 * order, so that two transactions never wait for each other.
 */
@ApplicationScoped
public class Locks {

    @Inject
    Jdbi jdbi;

    /** Takes all of them; two names that happen to share a number only wait for each other. */
    public void take(String... names) {
        Long[] keys = Stream.of(names).map(Locks::key).sorted().toArray(Long[]::new);
        jdbi.useHandle(handle -> handle.createQuery("""
                        select count(pg_advisory_xact_lock(key)) from unnest(:keys) as key
                        """)
                .bindArray("keys", Long.class, (Object[]) keys)
                .mapTo(Integer.class)
                .one());
    }

    private static Long key(String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
