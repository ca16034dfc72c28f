package jp.hagukumi.checkups.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.hagukumi.checkups.BandId;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.checkups.SessionId;
import jp.hagukumi.checkups.SessionState;
import jp.hagukumi.checkups.rules.Placing;
import jp.hagukumi.checkups.rules.SessionTemplate;
import jp.hagukumi.identity.PersonId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Sessions, their bands and who has which place. A place is taken by one statement that counts and compares in one; the
 * constraint of the band is what proves it. The engine that assigns reads and writes sets.
 */
@ApplicationScoped
public class PlaceRows {

    /** Keeps these locks apart from others on the same words. */
    private static final int SEED = 401;

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

    /** A child who is to have a place. */
    public record ToPlace(
            CheckupId checkup, PersonId child, UUID family, LocalDate from, LocalDate until, boolean medical) {}

    /** A child who is expected among others, and on which day. */
    public record Among(CheckupId checkup, PersonId child, UUID family, UUID band, LocalDate day, boolean medical) {}

    /** A child in a window. */
    public record Target(PersonId child, CheckupKind kind, String ward, LocalDate from, LocalDate until, UUID family) {}

    /** Whoever plans or places in a ward for a kind waits here for those before. */
    public void hold(String ward, CheckupKind kind) {
        jdbi.useHandle(
                handle -> handle.createQuery("select count(pg_advisory_xact_lock(hashtextextended(:what, :seed)))")
                        .bind("what", ward + "/" + kind)
                        .bind("seed", SEED)
                        .mapTo(Integer.class)
                        .one());
    }

    /** Writes those that the template has and nobody has made yet. @return how many were made */
    public int plan(String ward, CheckupKind kind, String office, Collection<SessionTemplate.Planned> planned) {
        var made = 0;
        for (var session : planned) {
            var id = SessionId.next();
            var inserted = jdbi.withHandle(handle -> handle.createUpdate("""
                            insert into checkups.session (id, ward, kind, office, on_day, planned_for, rooms, staff, state,
                                rule_version, version)
                            values (:id, :ward, :kind, :office, :day, :plannedFor, :rooms, :staff, 'PLANNED', :ruleVersion, 1)
                            on conflict do nothing
                            """)
                    .bind("id", id.value())
                    .bind("ward", ward)
                    .bind("kind", kind.name())
                    .bind("office", office)
                    .bind("day", session.day())
                    .bind("plannedFor", session.plannedFor())
                    .bind("rooms", session.rooms())
                    .bind("staff", session.staff())
                    .bind("ruleVersion", session.ruleVersion())
                    .execute());
            if (inserted == 1) {
                made++;
                addBands(id, session.bands());
            }
        }
        return made;
    }

    private void addBands(SessionId session, List<SessionTemplate.Band> bands) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    insert into checkups.band (id, session, begins, capacity, held_back, apart)
                    values (:id, :session, :begins, :capacity, :heldBack, :apart)
                    """);
            for (var band : bands) {
                batch.bind("id", BandId.next().value())
                        .bind("session", session.value())
                        .bind("begins", band.begins())
                        .bind("capacity", band.places())
                        .bind("heldBack", band.heldBack())
                        .bind("apart", band.apart())
                        .add();
            }
            batch.execute();
        });
    }

    /**
     * Puts children in the list of those who are to be invited. Who is there already stays as it stands and is not locked either,
     * for another round may be placing it; who had left and lives here again comes back.
     *
     * @return how many came or came back
     */
    public int target(Collection<Target> targets) {
        if (targets.isEmpty()) {
            return 0;
        }
        var all = List.copyOf(targets);
        return jdbi.withHandle(handle -> targeted(handle, all, """
                        insert into checkups.checkup (id, child, kind, state, ward, window_from, window_until, family, version)
                        select t.id, t.child, t.kind, 'TARGETED', t.ward, t.starts, t.ends, t.family, 1
                        from given t order by t.child
                        on conflict (child, kind) do nothing
                        """) + targeted(handle, all, """
                        update checkups.checkup c
                        set state = 'TARGETED', ward = back.ward, chooses = false, version = c.version + 1
                        from (select l.id, t.ward from checkups.checkup l join given t on t.child = l.child and t.kind = l.kind
                              where l.state = 'LEFT' order by l.id for update of l) back
                        where c.id = back.id
                        """));
    }

    private static int targeted(Handle handle, List<Target> all, String what) {
        return handle.createUpdate("""
                        with given as (
                            select * from unnest(cast(:ids as uuid[]), cast(:children as uuid[]), cast(:kinds as text[]),
                                cast(:wards as text[]), cast(:starts as date[]), cast(:ends as date[]), cast(:families as uuid[]))
                                as t(id, child, kind, ward, starts, ends, family))
                        """ + what)
                .bindArray(
                        "ids",
                        UUID.class,
                        all.stream().map(one -> CheckupId.next().value()).toList())
                .bindArray(
                        "children",
                        UUID.class,
                        all.stream().map(one -> one.child().value()).toList())
                .bindArray(
                        "kinds",
                        String.class,
                        all.stream().map(one -> one.kind().name()).toList())
                .bindArray("wards", String.class, all.stream().map(Target::ward).toList())
                .bindArray(
                        "starts",
                        String.class,
                        all.stream().map(one -> one.from().toString()).toList())
                .bindArray(
                        "ends",
                        String.class,
                        all.stream().map(one -> one.until().toString()).toList())
                .bindArray(
                        "families", UUID.class, all.stream().map(Target::family).toList())
                .execute();
    }

    /** Who has no place and leaves the choice to the city; locked in the order of their ids. */
    public List<ToPlace> toPlace(String ward, CheckupKind kind, LocalDate today, LocalDate soon) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, child, coalesce(family, child) as family, window_from, window_until, medical
                        from checkups.checkup
                        where state = 'TARGETED' and not chooses and ward = :ward and kind = :kind
                          and window_from <= :soon and window_until >= :today
                        order by id for update
                        """)
                .bind("ward", ward)
                .bind("kind", kind.name())
                .bind("today", today)
                .bind("soon", soon)
                .map((row, context) -> new ToPlace(
                        new CheckupId(row.getObject("id", UUID.class)),
                        new PersonId(row.getObject("child", UUID.class)),
                        row.getObject("family", UUID.class),
                        row.getObject("window_from", LocalDate.class),
                        row.getObject("window_until", LocalDate.class),
                        row.getBoolean("medical")))
                .list());
    }

    /** Who is expected in a ward on a day to come in a band that is for everybody. */
    public List<Among> amongOthers(String ward, CheckupKind kind, LocalDate today) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select c.id, c.child, coalesce(c.family, c.child) as family, c.band, c.medical, s.on_day
                        from checkups.checkup c
                        join checkups.band b on b.id = c.band and not b.apart
                        join checkups.session s on s.id = b.session and s.on_day > :today and s.ward = :ward and s.kind = :kind
                        where c.state = 'INVITED'
                        """)
                .bind("ward", ward)
                .bind("kind", kind.name())
                .bind("today", today)
                .map((row, context) -> new Among(
                        new CheckupId(row.getObject("id", UUID.class)),
                        new PersonId(row.getObject("child", UUID.class)),
                        row.getObject("family", UUID.class),
                        row.getObject("band", UUID.class),
                        row.getObject("on_day", LocalDate.class),
                        row.getBoolean("medical")))
                .list());
    }

    /** Days on which the city expects children of these families for a checkup of another kind. */
    public Map<UUID, Set<LocalDate>> daysOfFamilies(Collection<UUID> families, CheckupKind otherThan, LocalDate from) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select c.family, s.on_day from checkups.checkup c
                        join checkups.band b on b.id = c.band join checkups.session s on s.id = b.session
                        where c.family = any(:families) and c.kind <> :kind and c.state = 'INVITED' and s.on_day >= :from
                        """)
                .bindArray("families", UUID.class, List.copyOf(families))
                .bind("kind", otherThan.name())
                .bind("from", from)
                .map((row, context) ->
                        Map.entry(row.getObject("family", UUID.class), row.getObject("on_day", LocalDate.class)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet()))));
    }

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

    /** Writes the places that the rule has found, in two statements, however many. */
    public void place(Collection<Placing.Placed> placed) {
        if (placed.isEmpty()) {
            return;
        }
        var all = List.copyOf(placed);
        var checkups = all.stream().map(Placing.Placed::checkup).toList();
        var bands = all.stream().map(Placing.Placed::band).toList();
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            update checkups.band b set taken = b.taken + t.many
                            from (select band, cast(count(*) as int) as many from unnest(cast(:bands as uuid[])) as u(band)
                                  group by band) t
                            where b.id = t.band
                            """).bindArray("bands", UUID.class, bands).execute();
            handle.createUpdate("""
                            update checkups.checkup c set state = 'INVITED', band = t.band, version = c.version + 1
                            from unnest(cast(:checkups as uuid[]), cast(:bands as uuid[])) as t(checkup, band)
                            where c.id = t.checkup and c.state = 'TARGETED'
                            """)
                    .bindArray("checkups", UUID.class, checkups)
                    .bindArray("bands", UUID.class, bands)
                    .execute();
        });
    }

    public void notePlaced(Collection<Placing.Placed> placed, UUID by, Instant at) {
        var all = List.copyOf(placed);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into checkups.checkup_change (checkup, what, to_band, by_actor, at)
                        select t.checkup, 'PLACED', t.band, :by, :at
                        from unnest(cast(:checkups as uuid[]), cast(:bands as uuid[])) as t(checkup, band)
                        """)
                .bindArray(
                        "checkups",
                        UUID.class,
                        all.stream().map(Placing.Placed::checkup).toList())
                .bindArray(
                        "bands",
                        UUID.class,
                        all.stream().map(Placing.Placed::band).toList())
                .bind("by", by)
                .bind("at", at)
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

    /**
     * Whoever had a place on a day that is past and was not received; counted as missed.
     *
     * @param ward empty for all
     */
    public List<StoredCheckup> miss(Optional<String> ward, LocalDate today, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update checkups.checkup c
                        set state = 'MISSED', misses = least(99, c.misses + 1), version = c.version + 1
                        where c.id in (select o.id from checkups.checkup o
                                       left join checkups.band b on b.id = o.band
                                       left join checkups.session s on s.id = b.session
                                       where ((o.state = 'INVITED' and s.on_day < :today)
                                              or (o.state = 'TARGETED' and o.kind in ('Y1M6', 'Y3') and o.window_until < :today))
                                         and (cast(:ward as text) is null or o.ward = :ward)
                                       order by o.id limit :most for update of o skip locked)
                        returning c.*
                        """)
                .bind("ward", ward.orElse(null))
                .bind("today", today)
                .bind("most", most)
                .map(CheckupRows::checkup)
                .list());
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
