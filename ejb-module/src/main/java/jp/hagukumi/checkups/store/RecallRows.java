package jp.hagukumi.checkups.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.RecallContact;
import jp.hagukumi.checkups.RecallEnd;
import jp.hagukumi.checkups.RecallList;
import jp.hagukumi.checkups.RecallQuery;
import jp.hagukumi.checkups.RecallWay;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.sql.Columns;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Children who did not come, and what was done to reach their families. Contacts are added and never changed. */
@ApplicationScoped
public class RecallRows {

    private static final String MISSED = """
            select c.*, s.on_day as new_day, k.contacts, k.reached, l.way, l.on_day as last_day, l.reached as last_reached, l.next_on,
                   exists (select 1 from checkups.checkup o
                           where o.child = c.child and o.id <> c.id and o.state = 'MISSED') as earlier
            from checkups.checkup c
            left join checkups.band b on b.id = c.band and c.state = 'INVITED'
            left join checkups.session s on s.id = b.session
            cross join lateral (select count(*) as contacts, coalesce(bool_or(r.reached), false) as reached
                                from checkups.recall_contact r where r.checkup = c.id) k
            left join lateral (select r.way, r.on_day, r.reached, r.next_on from checkups.recall_contact r
                               where r.checkup = c.id order by r.on_day desc, r.at desc, r.id desc limit 1) l on true
            """;

    @Inject
    Jdbi jdbi;

    /**
     * A checkup on the recall list.
     *
     * @param earlier another checkup of the child is missed too
     * @param newDay the day on which it is expected again
     * @param reached whether anybody was ever reached
     */
    public record Missed(
            StoredCheckup checkup,
            int misses,
            boolean medical,
            boolean earlier,
            Optional<LocalDate> newDay,
            int contacts,
            boolean reached,
            Optional<RecallList.Last> last) {}

    /** A contact as kept. @param by nobody where the city told by itself */
    public record Kept(RecallContact contact, Optional<StaffId> by) {}

    /** Those of a ward, whose window ends soonest first. */
    public List<Missed> list(RecallQuery query, LocalDate today, int most) {
        return jdbi.withHandle(handle -> {
            var statement = handle.createQuery(MISSED + " where c.ward = :ward and " + which(query.show())
                            + query.kind().map(kind -> " and c.kind = :kind").orElse("")
                            + " order by c.window_until, c.id limit :most")
                    .bind("ward", query.ward())
                    .bind("most", most);
            query.kind().ifPresent(kind -> statement.bind("kind", kind.name()));
            if (query.show() == RecallQuery.Show.DUE) {
                statement.bind("today", today);
            }
            return statement.map(RecallRows::missed).list();
        });
    }

    public Optional<Missed> find(CheckupId checkup) {
        return jdbi.withHandle(handle -> handle.createQuery(MISSED + " where c.id = :id")
                .bind("id", checkup.value())
                .map(RecallRows::missed)
                .findOne());
    }

    /** What was done to reach the family, newest first; at most so many. */
    public List<Kept> contacts(CheckupId checkup, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from checkups.recall_contact where checkup = :id order by on_day desc, at desc, id desc limit :most")
                .bind("id", checkup.value())
                .bind("most", most)
                .map((row, context) -> new Kept(
                        new RecallContact(
                                RecallWay.valueOf(row.getString("way")),
                                Columns.date(row, "on_day").orElseThrow(),
                                row.getBoolean("reached"),
                                Columns.text(row, "note"),
                                Columns.date(row, "next_on")),
                        Columns.uuid(row, "by_staff").map(StaffId::new)))
                .list());
    }

    public void note(CheckupId checkup, RecallContact contact, StaffId by, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into checkups.recall_contact (id, checkup, way, on_day, reached, note, next_on, by_staff, at)
                        values (:id, :checkup, :way, :on, :reached, :note, :next, :by, :at)
                        """)
                .bind("id", Ids.next())
                .bind("checkup", checkup.value())
                .bind("way", contact.way().name())
                .bind("on", contact.on())
                .bind("reached", contact.reached())
                .bind("note", contact.note().orElse(null))
                .bind("next", contact.nextOn().orElse(null))
                .bind("by", by.value())
                .bind("at", at)
                .execute());
    }

    /** That the city told these families, in one statement. @param by nobody where it did so by itself */
    public void noteTold(Map<CheckupId, RecallWay> told, LocalDate on, Optional<StaffId> by, Instant at) {
        if (told.isEmpty()) {
            return;
        }
        var all = new ArrayList<>(told.entrySet());
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into checkups.recall_contact (id, checkup, way, on_day, reached, by_staff, at)
                        select t.id, t.checkup, t.way, :on, false, cast(:by as uuid), :at
                        from unnest(cast(:ids as uuid[]), cast(:checkups as uuid[]), cast(:ways as text[])) as t(id, checkup, way)
                        """)
                .bindArray(
                        "ids", UUID.class, all.stream().map(one -> Ids.next()).toList())
                .bindArray(
                        "checkups",
                        UUID.class,
                        all.stream().map(one -> one.getKey().value()).toList())
                .bindArray(
                        "ways",
                        String.class,
                        all.stream().map(one -> one.getValue().name()).toList())
                .bind("on", on)
                .bind("by", by.map(StaffId::value).orElse(null))
                .bind("at", at)
                .execute());
    }

    /** Whether a colleague had the family told on that day. */
    public boolean toldOn(CheckupId checkup, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select 1 from checkups.recall_contact
                                       where checkup = :id and on_day = :day and way in ('NOTICE', 'LETTER'))
                        """)
                .bind("id", checkup.value())
                .bind("day", day)
                .mapTo(Boolean.class)
                .one());
    }

    /** How it ended; once for each checkup. */
    public void end(CheckupId checkup, RecallEnd end, StaffId by, Instant at) {
        jdbi.useHandle(handle -> {
            var insert = handle.createUpdate("""
                            insert into checkups.recall_end
                                (checkup, outcome, on_day, seen_at, seen_by, place, reason, note, by_staff, at)
                            values (:checkup, :outcome, :on, :seenAt, :seenBy, :place, :reason, :note, :by, :at)
                            """)
                    .bind("checkup", checkup.value())
                    .bind("on", end.on())
                    .bind("note", end.note().orElse(null))
                    .bind("by", by.value())
                    .bind("at", at);
            var kept = Kinds.of(end);
            insert.bind("outcome", kept.outcome())
                    .bind("seenAt", kept.seenAt().orElse(null))
                    .bind("seenBy", kept.seenBy().orElse(null))
                    .bind("place", kept.place().orElse(null))
                    .bind("reason", kept.reason().orElse(null))
                    .execute();
        });
    }

    /** The columns of the end that differ by its kind. */
    private record Kinds(
            String outcome,
            Optional<String> seenAt,
            Optional<String> seenBy,
            Optional<String> place,
            Optional<String> reason) {

        static Kinds of(RecallEnd end) {
            if (end instanceof RecallEnd.Well well) {
                return new Kinds(
                        "WELL",
                        Optional.of(well.where().name()),
                        Optional.of(well.seenBy()),
                        Optional.empty(),
                        Optional.empty());
            }
            if (end instanceof RecallEnd.Elsewhere elsewhere) {
                return new Kinds(
                        "ELSEWHERE",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(elsewhere.place()),
                        Optional.empty());
            }
            return new Kinds(
                    "EXEMPT",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(((RecallEnd.Exempt) end).reason().name()));
        }
    }

    /** Other wards than those that held the checkup turn to these children: their own. */
    public void turnHome(Map<CheckupId, String> wards) {
        if (wards.isEmpty()) {
            return;
        }
        var all = new ArrayList<>(wards.entrySet());
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update checkups.checkup c set ward = t.ward
                        from unnest(cast(:checkups as uuid[]), cast(:wards as text[])) as t(checkup, ward)
                        where c.id = t.checkup and c.state = 'MISSED'
                        """)
                .bindArray(
                        "checkups",
                        UUID.class,
                        all.stream().map(one -> one.getKey().value()).toList())
                .bindArray(
                        "wards",
                        String.class,
                        all.stream().map(Map.Entry::getValue).toList())
                .execute());
    }

    private static String which(RecallQuery.Show show) {
        return switch (show) {
            case DUE -> "c.state = 'MISSED' and (l.next_on is null or l.next_on <= :today)";
            case MISSED -> "c.state = 'MISSED'";
            case PLACED_AGAIN -> "c.state in ('TARGETED', 'INVITED') and c.misses > 0";
        };
    }

    private static Missed missed(ResultSet row, StatementContext context) throws SQLException {
        var day = Columns.date(row, "last_day");
        return new Missed(
                CheckupRows.checkup(row, context),
                row.getInt("misses"),
                row.getBoolean("medical"),
                row.getBoolean("earlier"),
                Columns.date(row, "new_day"),
                row.getInt("contacts"),
                row.getBoolean("reached"),
                day.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new RecallList.Last(
                                RecallWay.valueOf(row.getString("way")),
                                day.orElseThrow(),
                                row.getBoolean("last_reached"),
                                Columns.date(row, "next_on"))));
    }
}
