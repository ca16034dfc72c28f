package jp.hagukumi.pregnancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.sql.Columns;
import jp.hagukumi.kernel.sql.Instants;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.consultation.InterviewId;
import jp.hagukumi.pregnancy.consultation.InterviewState;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Bookings of interviews. A place of an hour is held by a constraint; whoever takes one waits for those who take one too. */
@ApplicationScoped
public class InterviewRows {

    /** SQLSTATE exclusion_violation. */
    private static final String EXCLUDED = "23P01";

    /** Keeps these locks apart from others on the same words. */
    private static final int SEED = 205;

    @Inject
    Jdbi jdbi;

    /**
     * An hour of an office.
     *
     * @param places how many interviews are held side by side
     */
    public record Hour(String ward, String office, Instant startsAt, Instant endsAt, int places, String ruleVersion) {}

    /** A booking whose woman is told something. */
    public record Told(PregnancyId pregnancy, PersonId woman, String office, Instant startsAt) {}

    /** A line of the day's list. */
    public record Listed(StoredInterview interview, PersonId woman, LocalDate dueOn) {}

    /** The booking of hers that is still to come, or whose hour passed without anybody saying what became of it. */
    public Optional<StoredInterview> openOf(PregnancyId pregnancy) {
        return one("where pregnancy = :id and state = 'BOOKED'", pregnancy.value());
    }

    public Optional<StoredInterview> lockOpen(PregnancyId pregnancy) {
        return one("where pregnancy = :id and state = 'BOOKED' for update", pregnancy.value());
    }

    /** Of several pregnancies those that are booked, in one query. */
    public Map<PregnancyId, StoredInterview> openOf(Collection<PregnancyId> pregnancies) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from pregnancy.interview where pregnancy = any(:ids) and state = 'BOOKED'")
                .bindArray(
                        "ids",
                        UUID.class,
                        pregnancies.stream().map(PregnancyId::value).toList())
                .map(InterviewRows::stored)
                .collect(Collectors.toMap(StoredInterview::pregnancy, found -> found)));
    }

    /** How many interviews of a ward are booked over each of the hours that begin in that time, by their beginning and end. */
    public List<StoredInterview> booked(String ward, Instant from, Instant to) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from pregnancy.interview
                        where ward = :ward and state = 'BOOKED' and starts_at >= :from and starts_at < :to
                        """)
                .bind("ward", ward)
                .bind("from", from)
                .bind("to", to)
                .map(InterviewRows::stored)
                .list());
    }

    /** @return false where every place of the hour is taken */
    public boolean book(InterviewId id, PregnancyId pregnancy, Hour hour, String channel, UUID by, Instant at) {
        hold(hour);
        return taken(() -> jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into pregnancy.interview
                            (id, pregnancy, ward, office, starts_at, ends_at, place, state, channel, version, rule_version,
                             booked_at, booked_by, changed_at)
                        select :id, :pregnancy, :ward, :office, :startsAt, :endsAt, free.place, 'BOOKED', :channel, 1,
                               :ruleVersion, :at, :by, :at
                        from (%s) free
                        """.formatted(FREE))
                .bind("id", id.value())
                .bind("pregnancy", pregnancy.value())
                .bind("ward", hour.ward())
                .bind("office", hour.office())
                .bind("startsAt", hour.startsAt())
                .bind("endsAt", hour.endsAt())
                .bind("places", hour.places())
                .bind("channel", channel)
                .bind("ruleVersion", hour.ruleVersion())
                .bind("by", by)
                .bind("at", at)
                .execute()));
    }

    /** The booking goes to another hour; what was said about the first one is said anew. False where that is full. */
    public boolean move(InterviewId id, InterviewState state, Hour hour, String channel, UUID by, Instant at) {
        hold(hour);
        return taken(() -> jdbi.withHandle(handle -> handle.createUpdate("""
                        update pregnancy.interview i
                        set ward = :ward, office = :office, starts_at = :startsAt, ends_at = :endsAt, place = free.place,
                            state = :state, channel = :channel, rule_version = :ruleVersion, booked_at = :at, booked_by = :by,
                            version = version + 1, reminded_at = null, closed_told_at = null, changed_at = :at
                        from (%s) free
                        where i.id = :id
                        """.formatted(FREE))
                .bind("id", id.value())
                .bind("state", state.name())
                .bind("ward", hour.ward())
                .bind("office", hour.office())
                .bind("startsAt", hour.startsAt())
                .bind("endsAt", hour.endsAt())
                .bind("places", hour.places())
                .bind("channel", channel)
                .bind("ruleVersion", hour.ruleVersion())
                .bind("by", by)
                .bind("at", at)
                .execute()));
    }

    public void change(InterviewId id, InterviewState state, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update pregnancy.interview set state = :state, version = version + 1, changed_at = :at where id = :id
                        """)
                .bind("id", id.value())
                .bind("state", state.name())
                .bind("at", at)
                .execute());
    }

    /** A ward's interviews of one day, by the hour. */
    public List<Listed> ofDay(String ward, Instant from, Instant to) {
        return listed("""
                where i.ward = :ward and i.starts_at >= :from and i.starts_at < :to and i.state in ('BOOKED', 'HELD')
                order by i.starts_at, i.id
                """, ward, from, to);
    }

    /** A ward's bookings from a moment on whose women were told that the office does not open. */
    public List<Listed> onClosedDays(String ward, Instant from) {
        return listed("""
                where i.ward = :ward and i.starts_at >= :from and i.starts_at < :to and i.state = 'BOOKED'
                  and i.closed_told_at is not null
                order by i.starts_at, i.id limit 200
                """, ward, from, Instant.parse("9999-01-01T00:00:00Z"));
    }

    /** Days on which somebody is expected, from a moment on. */
    public List<LocalDate> daysBooked(Instant from) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct cast(starts_at at time zone 'Asia/Tokyo' as date) as day from pregnancy.interview
                        where state = 'BOOKED' and starts_at >= :from order by day
                        """)
                .bind("from", from)
                .mapTo(LocalDate.class)
                .list());
    }

    /** Those booked in that time who were not reminded yet, marked as reminded now. */
    public List<Told> remind(Instant from, Instant to, Instant at, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update pregnancy.interview i set reminded_at = :at, changed_at = :at
                        from pregnancy.pregnancy p
                        where p.id = i.pregnancy and p.state in ('NOTIFIED', 'INTERVIEWED')
                          and i.id in (select id from pregnancy.interview
                                       where state = 'BOOKED' and starts_at >= :from and starts_at < :to
                                         and reminded_at is null and closed_told_at is null
                                       order by starts_at limit :most for update skip locked)
                        returning i.pregnancy, p.woman, i.office, i.starts_at
                        """)
                .bind("from", from)
                .bind("to", to)
                .bind("at", at)
                .bind("most", most)
                .map(InterviewRows::told)
                .list());
    }

    /** Those booked on these days who were not told that the office is closed, marked as told now. */
    public List<Told> tellClosed(Collection<LocalDate> days, Instant from, Instant at, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update pregnancy.interview i set closed_told_at = :at, changed_at = :at
                        from pregnancy.pregnancy p
                        where p.id = i.pregnancy and p.state in ('NOTIFIED', 'INTERVIEWED')
                          and i.id in (select id from pregnancy.interview
                                       where state = 'BOOKED' and starts_at >= :from and closed_told_at is null
                                         and cast(starts_at at time zone 'Asia/Tokyo' as date) = any(cast(:days as date[]))
                                       order by starts_at limit :most for update skip locked)
                        returning i.pregnancy, p.woman, i.office, i.starts_at
                        """)
                .bind("from", from)
                .bind("at", at)
                .bindArray(
                        "days",
                        String.class,
                        days.stream().map(LocalDate::toString).toList())
                .bind("most", most)
                .map(InterviewRows::told)
                .list());
    }

    /** The first place of the hour that no booking overlaps. */
    private static final String FREE = """
            select g.place from generate_series(1, :places) as g(place)
            where not exists (select 1 from pregnancy.interview b
                              where b.state = 'BOOKED' and b.ward = :ward and b.place = g.place
                                and tstzrange(b.starts_at, b.ends_at) && tstzrange(:startsAt, :endsAt))
            order by g.place limit 1
            """;

    /** Whoever takes a place of the ward's day waits here for those before; the constraint is what proves it. */
    private void hold(Hour hour) {
        jdbi.useHandle(handle -> handle.createQuery("""
                        select count(pg_advisory_xact_lock(hashtextextended(:hour, :seed)))
                        """)
                .bind("hour", hour.ward() + "/" + hour.startsAt())
                .bind("seed", SEED)
                .mapTo(Integer.class)
                .one());
    }

    private static boolean taken(java.util.function.IntSupplier work) {
        try {
            return work.getAsInt() == 1;
        } catch (UnableToExecuteStatementException refused) {
            if (refused.getCause() instanceof SQLException cause && EXCLUDED.equals(cause.getSQLState())) {
                return false;
            }
            throw refused;
        }
    }

    private Optional<StoredInterview> one(String where, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from pregnancy.interview " + where)
                .bind("id", id)
                .map(InterviewRows::stored)
                .findOne());
    }

    private List<Listed> listed(String where, String ward, Instant from, Instant to) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select i.*, p.woman, p.due_on from pregnancy.interview i
                        join pregnancy.pregnancy p on p.id = i.pregnancy
                        """ + where)
                .bind("ward", ward)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new Listed(
                        stored(row, context),
                        new PersonId(Columns.id(row, "woman")),
                        Columns.date(row, "due_on").orElseThrow()))
                .list());
    }

    private static StoredInterview stored(ResultSet row, StatementContext context) throws SQLException {
        return new StoredInterview(
                new InterviewId(Columns.id(row, "id")),
                new PregnancyId(Columns.id(row, "pregnancy")),
                row.getString("ward"),
                row.getString("office"),
                Instants.in(row, "starts_at"),
                Instants.in(row, "ends_at"),
                InterviewState.valueOf(row.getString("state")),
                row.getInt("version"));
    }

    private static Told told(ResultSet row, StatementContext context) throws SQLException {
        return new Told(
                new PregnancyId(Columns.id(row, "pregnancy")),
                new PersonId(Columns.id(row, "woman")),
                row.getString("office"),
                Instants.in(row, "starts_at"));
    }
}
