package jp.hagukumi.checkups.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.checkups.BandId;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.CheckupKind;
import jp.hagukumi.checkups.SessionId;
import jp.hagukumi.checkups.rules.Placing;
import jp.hagukumi.checkups.rules.SessionTemplate;
import jp.hagukumi.identity.PersonId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What the round reads and writes: who is to be invited, who gets which place, who did not come. It reads and writes sets. */
@ApplicationScoped
public class RoundRows {

    /** Keeps these locks apart from others on the same words. */
    private static final int SEED = 401;

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
}
