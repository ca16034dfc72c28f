package jp.hagukumi.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.identity.store.SessionRows;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.time.CityClock;

/**
 * Tells the web filter who is calling: one query a request; once a minute the session's last use is written down.
 *
 * <p>Machinery, not a use case: there is no actor yet.
 */
@Stateless
public class ResumeSession {

    private static final Duration WRITTEN_EVERY = Duration.ofMinutes(1);

    @Inject
    SessionRows sessions;

    @Inject
    CityClock clock;

    /** Empty where the session is unknown, closed, idle too long or past its end, or its account is closed. */
    // One statement keeps its own order: a transaction around it would be a second way to the database, at each
    // request.
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<LiveSession> resume(SessionToken token) {
        var now = clock.now();
        var live = sessions.live(token.hash(), now, clock.today());
        live.filter(session -> session.lastSeenAt().isBefore(now.minus(WRITTEN_EVERY)))
                .ifPresent(session -> sessions.seen(session.id(), now));
        return live;
    }

    /** Whether the session was ended on purpose: then the device's copy is to be wiped. */
    public boolean wasClosed(SessionToken token) {
        return sessions.wasClosed(token.hash());
    }

    /**
     * What an {@link Actor} is made of today, deputies' grants included.
     *
     * @param owner the person, the staff member or the institution's user
     * @param institution the institution acted for
     */
    public record LiveSession(
            UUID id,
            Actor.Kind kind,
            UUID owner,
            Set<Actor.Grant> grants,
            Optional<UUID> institution,
            Instant lastSeenAt,
            Instant absoluteUntil) {

        public LiveSession {
            grants = Set.copyOf(grants);
        }
    }
}
