package jp.hagukumi.checkups.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.hagukumi.checkups.BandId;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.checkups.SessionId;
import jp.hagukumi.checkups.SessionState;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Sessions, their bands and who has which place. A place is taken by one statement that counts and compares in one; the
 * constraint of the band is what proves it. What the round reads and writes is in {@link RoundRows}.
 */
@ApplicationScoped
public class PlaceRows {

    private static final String BANDS = """
            select b.*, s.ward, s.kind, s.office, s.on_day,
                   exists (select 1 from checkups.waiting w where w.session = s.id and w.state = 'WAITING') as lined
            from checkups.band b join checkups.session s on s.id = b.session
            """;

    private static final String SESSIONS = """
            select s.*, (select coalesce(sum(b.capacity), 0) from checkups.band b where b.session = s.id) as capacity,
                   (select coalesce(sum(b.taken), 0) from checkups.band b where b.session = s.id) as taken,
                   (select count(*) from checkups.waiting w where w.session = s.id and w.state in ('WAITING', 'OFFERED')) as waiting
            from checkups.session s
            """;

    @Inject
    Jdbi jdbi;

    /** Bands of a ward's planned sessions between two days, both included, in their order. */
    public List<StoredBand> bands(String ward, CheckupKind kind, LocalDate from, LocalDate until) {
        return jdbi.withHandle(handle -> handle.createQuery(BANDS + """
                        where s.ward = :ward and s.kind = :kind and s.state = 'PLANNED' and s.on_day between :from and :until
                        order by s.on_day, b.begins
                        """)
                .bind("ward", ward)
                .bind("kind", kind.name())
                .bind("from", from)
                .bind("until", until)
                .map(PlaceRows::band)
                .list());
    }

    /** Sessions of a ward between two days, both included: nobody else changes their places until the transaction ends. */
    public void lockSessions(String ward, CheckupKind kind, LocalDate from, LocalDate until) {
        jdbi.useHandle(handle -> handle.createQuery("""
                        select id from checkups.session
                        where ward = :ward and kind = :kind and on_day between :from and :until
                        order by id for update
                        """)
                .bind("ward", ward)
                .bind("kind", kind.name())
                .bind("from", from)
                .bind("until", until)
                .mapTo(UUID.class)
                .list());
    }

    /** These sessions, in one order whoever asks. */
    public void lockSessions(Collection<UUID> sessions) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select id from checkups.session where id = any(:ids) order by id for update")
                .bindArray("ids", UUID.class, List.copyOf(sessions))
                .mapTo(UUID.class)
                .list());
    }

    /** The session of a band. */
    public Optional<UUID> session(UUID band) {
        return jdbi.withHandle(handle -> handle.createQuery("select session from checkups.band where id = :id")
                .bind("id", band)
                .mapTo(UUID.class)
                .findOne());
    }

    public boolean isMedical(CheckupId checkup) {
        return jdbi.withHandle(handle -> handle.createQuery("select medical from checkups.checkup where id = :id")
                .bind("id", checkup.value())
                .mapTo(Boolean.class)
                .one());
    }

    public Optional<StoredBand> band(BandId band) {
        return bandsOf(List.of(band.value())).values().stream().findFirst();
    }

    /** Several, in one query; a band of a session that was called off too. */
    public Map<UUID, StoredBand> bandsOf(Collection<UUID> bands) {
        return bands.isEmpty()
                ? Map.of()
                : jdbi.withHandle(handle -> handle.createQuery(BANDS + " where b.id = any(:ids)")
                        .bindArray("ids", UUID.class, List.copyOf(bands))
                        .map(PlaceRows::band)
                        .collect(Collectors.toMap(band -> band.id().value(), Function.identity())));
    }

    /** Takes so many places at once or none. */
    public boolean take(BandId band, int places) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update checkups.band b set taken = taken + :places
                        where b.id = :id and b.taken + :places <= b.capacity
                          and exists (select 1 from checkups.session s where s.id = b.session and s.state = 'PLANNED')
                        """)
                        .bind("id", band.value())
                        .bind("places", places)
                        .execute())
                == 1;
    }

    /** The same, but never past those who wait in line. */
    public boolean takeFree(BandId band, int places) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update checkups.band b set taken = taken + :places
                        where b.id = :id and b.taken + :places <= b.capacity
                          and exists (select 1 from checkups.session s where s.id = b.session and s.state = 'PLANNED')
                          and not exists (select 1 from checkups.waiting w where w.session = b.session and w.state = 'WAITING')
                        """)
                        .bind("id", band.value())
                        .bind("places", places)
                        .execute())
                == 1;
    }

    public void give(UUID band, int places) {
        jdbi.useHandle(handle -> handle.createUpdate("update checkups.band set taken = taken - :places where id = :id")
                .bind("id", band)
                .bind("places", places)
                .execute());
    }

    public Optional<StoredSession> session(SessionId session) {
        return jdbi.withHandle(handle -> handle.createQuery(SESSIONS + " where s.id = :id")
                .bind("id", session.value())
                .map(PlaceRows::session)
                .findOne());
    }

    /** Nobody else changes it until the transaction ends. */
    public Optional<StoredSession> lockSession(SessionId session) {
        jdbi.useHandle(handle -> handle.createQuery("select id from checkups.session where id = :id for update")
                .bind("id", session.value())
                .mapTo(UUID.class)
                .findOne());
        return session(session);
    }

    /** A ward's sessions between two days, both included, by the day. */
    public List<StoredSession> sessions(String ward, LocalDate from, LocalDate until) {
        return jdbi.withHandle(handle -> handle.createQuery(SESSIONS + """
                         where s.ward = :ward and s.on_day between :from and :until order by s.on_day, s.kind, s.id
                        """)
                .bind("ward", ward)
                .bind("from", from)
                .bind("until", until)
                .map(PlaceRows::session)
                .list());
    }

    /** How many children of a ward are in their window of a checkup at the ward and have no place. */
    public int unplaced(String ward, LocalDate today) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from checkups.checkup
                        where ward = :ward and state = 'TARGETED' and kind in ('Y1M6', 'Y3')
                          and window_from <= :today and window_until >= :today
                        """)
                .bind("ward", ward)
                .bind("today", today)
                .mapTo(Integer.class)
                .one());
    }

    public List<StoredBand> bandsOf(SessionId session) {
        return jdbi.withHandle(handle -> handle.createQuery(BANDS + " where s.id = :id order by b.begins")
                .bind("id", session.value())
                .map(PlaceRows::band)
                .list());
    }

    /** Checkups with a place in a session, by the band. */
    public List<StoredCheckup> inSession(SessionId session) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select c.* from checkups.checkup c join checkups.band b on b.id = c.band
                        where b.session = :id order by b.begins, c.id
                        """)
                .bind("id", session.value())
                .map(CheckupRows::checkup)
                .list());
    }

    public void cancel(SessionId session, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update checkups.session set state = 'CANCELLED', reason = :reason, version = version + 1 where id = :id
                        """)
                .bind("id", session.value())
                .bind("reason", reason)
                .execute());
    }

    public void moveSession(SessionId session, LocalDate day, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update checkups.session set on_day = :day, reason = :reason, version = version + 1 where id = :id
                        """)
                .bind("id", session.value())
                .bind("day", day)
                .bind("reason", reason)
                .execute());
    }

    /** False where more have a place already. */
    public boolean capacity(BandId band, int capacity) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update checkups.band set capacity = :capacity, held_back = least(held_back, :capacity)
                        where id = :id and taken <= :capacity
                        """)
                        .bind("id", band.value())
                        .bind("capacity", capacity)
                        .execute())
                == 1;
    }

    /** All with a place in the session lose it, and no place of it is taken any more. @return whose they were */
    public List<StoredCheckup> empty(SessionId session) {
        var lost = jdbi.withHandle(handle -> handle.createQuery("""
                        update checkups.checkup c set state = 'TARGETED', band = null, chooses = false, version = c.version + 1
                        from checkups.band b
                        where b.session = :id and c.band = b.id and c.state = 'INVITED'
                        returning c.*
                        """)
                .bind("id", session.value())
                .map(CheckupRows::checkup)
                .list());
        jdbi.useHandle(
                handle -> handle.createUpdate("""
                        update checkups.band b
                        set taken = (select count(*) from checkups.checkup c where c.band = b.id)
                        where b.session = :id
                        """).bind("id", session.value()).execute());
        return lost;
    }

    static StoredBand band(ResultSet row, StatementContext context) throws SQLException {
        return new StoredBand(
                new BandId(row.getObject("id", UUID.class)),
                new SessionId(row.getObject("session", UUID.class)),
                row.getString("ward"),
                CheckupKind.valueOf(row.getString("kind")),
                row.getString("office"),
                row.getObject("on_day", LocalDate.class),
                row.getObject("begins", LocalTime.class),
                row.getBoolean("apart"),
                row.getInt("capacity"),
                row.getInt("held_back"),
                row.getInt("taken"),
                row.getBoolean("lined"));
    }

    private static StoredSession session(ResultSet row, StatementContext context) throws SQLException {
        return new StoredSession(
                new SessionId(row.getObject("id", UUID.class)),
                row.getString("ward"),
                CheckupKind.valueOf(row.getString("kind")),
                row.getString("office"),
                row.getObject("on_day", LocalDate.class),
                row.getInt("rooms"),
                row.getInt("staff"),
                SessionState.valueOf(row.getString("state")),
                row.getInt("capacity"),
                row.getInt("taken"),
                row.getInt("waiting"),
                row.getInt("version"));
    }
}
