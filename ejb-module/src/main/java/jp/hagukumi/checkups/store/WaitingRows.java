package jp.hagukumi.checkups.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.hagukumi.checkups.BandId;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.SessionId;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The line of those who wait for a place, by the number under which they asked. Whoever changes it holds the session. */
@ApplicationScoped
public class WaitingRows {

    private static final String OPEN = """
            select w.*, (select count(*) from checkups.waiting o
                         where o.session = w.session and o.state = 'WAITING' and o.id < w.id) as before
            from checkups.waiting w
            """;

    @Inject
    Jdbi jdbi;

    /**
     * Waits, or holds an offer.
     *
     * @param before how many wait before
     * @param band the place that is held
     */
    public record Open(
            long id,
            CheckupId checkup,
            SessionId session,
            int before,
            Optional<UUID> band,
            Optional<Instant> offeredUntil) {}

    public void ask(CheckupId checkup, SessionId session, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into checkups.waiting (checkup, session, state, asked_at, changed_at)
                        values (:checkup, :session, 'WAITING', :at, :at)
                        """)
                .bind("checkup", checkup.value())
                .bind("session", session.value())
                .bind("at", at)
                .execute());
    }

    public Optional<Open> openOf(CheckupId checkup) {
        return Optional.ofNullable(openOf(List.of(checkup)).get(checkup));
    }

    /** Of several, in one query. */
    public Map<CheckupId, Open> openOf(Collection<CheckupId> checkups) {
        return checkups.isEmpty()
                ? Map.of()
                : jdbi.withHandle(handle -> handle.createQuery(
                                OPEN + " where w.checkup = any(:ids) and w.state in ('WAITING', 'OFFERED')")
                        .bindArray(
                                "ids",
                                UUID.class,
                                checkups.stream().map(CheckupId::value).toList())
                        .map(WaitingRows::open)
                        .collect(Collectors.toMap(Open::checkup, Function.identity())));
    }

    /** Those of a session who wait, first come first. */
    public List<Open> inLine(UUID session) {
        return jdbi.withHandle(
                handle -> handle.createQuery(OPEN + " where w.session = :session and w.state = 'WAITING' order by w.id")
                        .bind("session", session)
                        .map(WaitingRows::open)
                        .list());
    }

    public void offer(long id, BandId band, Instant until, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update checkups.waiting set state = 'OFFERED', band = :band, offered_until = :until, changed_at = :at
                        where id = :id
                        """)
                .bind("id", id)
                .bind("band", band.value())
                .bind("until", until)
                .bind("at", at)
                .execute());
    }

    public void end(long id, String state, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update checkups.waiting set state = :state, offered_until = null, changed_at = :at where id = :id
                        """)
                .bind("id", id)
                .bind("state", state)
                .bind("at", at)
                .execute());
    }

    /** Everybody of a session who waits or holds an offer stops: it does not take place. */
    public void endAll(SessionId session, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update checkups.waiting set state = 'WITHDRAWN', offered_until = null, changed_at = :at
                        where session = :session and state in ('WAITING', 'OFFERED')
                        """)
                .bind("session", session.value())
                .bind("at", at)
                .execute());
    }

    public List<UUID> sessionsWithEndedOffers(Instant now, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct session from checkups.waiting
                        where state = 'OFFERED' and offered_until <= :now order by session limit :most
                        """)
                .bind("now", now)
                .bind("most", most)
                .mapTo(UUID.class)
                .list());
    }

    public List<Open> lockEnded(UUID session, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(OPEN + """
                         where w.session = :session and w.state = 'OFFERED' and w.offered_until <= :now
                         order by w.id for update of w
                        """)
                .bind("session", session)
                .bind("now", now)
                .map(WaitingRows::open)
                .list());
    }

    private static Open open(ResultSet row, StatementContext context) throws SQLException {
        return new Open(
                row.getLong("id"),
                new CheckupId(Columns.id(row, "checkup")),
                new SessionId(Columns.id(row, "session")),
                row.getInt("before"),
                Columns.uuid(row, "band"),
                Columns.instant(row, "offered_until"));
    }
}
