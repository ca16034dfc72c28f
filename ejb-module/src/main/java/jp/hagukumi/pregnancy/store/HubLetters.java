package jp.hagukumi.pregnancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.sql.Columns;
import jp.hagukumi.pregnancy.ports.HubMessage.Kind;
import jp.hagukumi.pregnancy.satogaeri.GuestId;
import jp.hagukumi.pregnancy.satogaeri.HubLetterId;
import jp.hagukumi.pregnancy.satogaeri.HubLetterState;
import jp.hagukumi.pregnancy.satogaeri.StayId;
import org.jdbi.v3.core.Jdbi;

/** What is to go to the hub, one after the other for each stay and each guest. */
@ApplicationScoped
public class HubLetters {

    @Inject
    Jdbi jdbi;

    /** @param attempts how often it was claimed, this time counted */
    public record Letter(
            HubLetterId id,
            Kind kind,
            Optional<StayId> stay,
            Optional<GuestId> guest,
            Optional<UUID> report,
            HubLetterState state,
            int attempts,
            Instant madeAt) {}

    public void write(StayId stay, Kind kind, Instant at) {
        write(kind, Optional.of(stay), Optional.empty(), Optional.empty(), at);
    }

    public void answer(GuestId guest, Instant at) {
        write(Kind.ANSWER, Optional.empty(), Optional.of(guest), Optional.empty(), at);
    }

    public void report(GuestId guest, UUID report, Instant at) {
        write(Kind.REPORT, Optional.empty(), Optional.of(guest), Optional.of(report), at);
    }

    /** It was claimed and not sent: where that was the first time, nothing of it ever left. */
    public void drop(HubLetterId id, HubLetterState state, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update pregnancy.hub_letter
                        set state = :state, ended_at = :at, claimed_at = case when attempts > 1 then claimed_at end
                        where id = :id
                        """)
                .bind("id", id.value())
                .bind("state", state.name())
                .bind("at", at)
                .execute());
    }

    /** Takes back what was told, at the earliest then. */
    public void recall(StayId stay, Kind kind, Instant at, Instant notBefore) {
        write(kind, Optional.of(stay), Optional.empty(), Optional.empty(), at, notBefore);
    }

    private void write(Kind kind, Optional<StayId> stay, Optional<GuestId> guest, Optional<UUID> report, Instant at) {
        write(kind, stay, guest, report, at, at);
    }

    private void write(
            Kind kind,
            Optional<StayId> stay,
            Optional<GuestId> guest,
            Optional<UUID> report,
            Instant at,
            Instant next) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into pregnancy.hub_letter (id, kind, stay, guest, report, state, attempts, made_at, next_at)
                        values (:id, :kind, :stay, :guest, :report, 'WAITING', 0, :at, :next)
                        """)
                .bind("id", Ids.next())
                .bind("kind", kind.name())
                .bind("stay", stay.map(StayId::value).orElse(null))
                .bind("guest", guest.map(GuestId::value).orElse(null))
                .bind("report", report.orElse(null))
                .bind("at", at)
                .bind("next", next)
                .execute());
    }

    /**
     * The next that is due, counted as tried and held until a time. None overtakes an earlier one about the same stay or guest:
     * a recall that came before its request would leave the request standing.
     */
    public Optional<Letter> claim(Instant now, Instant heldUntil) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with next as (
                            select l.id from pregnancy.hub_letter l
                            where l.state = 'WAITING' and l.next_at <= :now
                              and not exists (select 1 from pregnancy.hub_letter b
                                              where b.stay = l.stay and b.place < l.place and b.state in ('WAITING', 'STUCK'))
                              and not exists (select 1 from pregnancy.hub_letter b
                                              where b.guest = l.guest and b.place < l.place and b.state in ('WAITING', 'STUCK'))
                            order by l.next_at, l.place
                            limit 1
                            for update skip locked)
                        update pregnancy.hub_letter l
                        set next_at = :until, attempts = l.attempts + 1, claimed_at = coalesce(l.claimed_at, :now)
                        from next where l.id = next.id
                        returning l.*
                        """)
                .bind("now", now)
                .bind("until", heldUntil)
                .map((row, context) -> letter(row))
                .findOne());
    }

    public Optional<Letter> lock(HubLetterId id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from pregnancy.hub_letter where id = :id for update")
                        .bind("id", id.value())
                        .map((row, context) -> letter(row))
                        .findOne());
    }

    public Optional<Letter> find(HubLetterId id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from pregnancy.hub_letter where id = :id")
                .bind("id", id.value())
                .map((row, context) -> letter(row))
                .findOne());
    }

    /** @param attempts from which the next wait is counted */
    public void await(HubLetterId id, HubLetterState state, int attempts, Instant next) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update pregnancy.hub_letter set state = :state, attempts = :attempts, next_at = :next where id = :id
                        """)
                .bind("id", id.value())
                .bind("state", state.name())
                .bind("attempts", attempts)
                .bind("next", next)
                .execute());
    }

    public void end(HubLetterId id, HubLetterState state, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update pregnancy.hub_letter set state = :state, ended_at = :at where id = :id")
                .bind("id", id.value())
                .bind("state", state.name())
                .bind("at", at)
                .execute());
    }

    /** Until when a telling of the stay may be on its way; empty where none can be. */
    public Optional<Instant> onTheirWayUntil(StayId stay) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select max(next_at) as until from pregnancy.hub_letter
                        where stay = :stay and state = 'WAITING' and claimed_at is not null
                          and kind in ('SUBJECT', 'REQUEST')
                        """)
                .bind("stay", stay.value())
                .map((row, context) -> Columns.instant(row, "until"))
                .one());
    }

    /** Nothing of the stay that still waits goes any more, the recalls excepted. */
    public void dropTellings(StayId stay, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update pregnancy.hub_letter set state = 'DROPPED', ended_at = :at
                        where stay = :stay and state in ('WAITING', 'STUCK') and kind in ('SUBJECT', 'REQUEST')
                        """)
                .bind("stay", stay.value())
                .bind("at", at)
                .execute());
    }

    /** Nothing of the guest that still waits goes any more. */
    public void dropOfGuest(GuestId guest, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update pregnancy.hub_letter set state = 'DROPPED', ended_at = :at
                        where guest = :guest and state in ('WAITING', 'STUCK')
                        """)
                .bind("guest", guest.value())
                .bind("at", at)
                .execute());
    }

    /** Whether a message of that kind about the stay may have reached the hub: it was claimed at least once. */
    public boolean mayHaveLeft(StayId stay, Kind kind) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select 1 from pregnancy.hub_letter
                                       where stay = :stay and kind = :kind and claimed_at is not null)
                        """)
                .bind("stay", stay.value())
                .bind("kind", kind.name())
                .mapTo(Boolean.class)
                .one());
    }

    /** Whether a request for the stay waits that has not been claimed yet: what it says is read when it goes. */
    public boolean waitsUntouched(StayId stay, Kind kind) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select 1 from pregnancy.hub_letter
                                       where stay = :stay and kind = :kind and state = 'WAITING' and claimed_at is null)
                        """)
                .bind("stay", stay.value())
                .bind("kind", kind.name())
                .mapTo(Boolean.class)
                .one());
    }

    /** What the hub refused, the oldest first. */
    public List<Letter> stuck(int most) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from pregnancy.hub_letter where state = 'STUCK' order by made_at, place limit :most")
                .bind("most", most)
                .map((row, context) -> letter(row))
                .list());
    }

    public long count(HubLetterState state) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from pregnancy.hub_letter where state = :state")
                        .bind("state", state.name())
                        .mapTo(Long.class)
                        .one());
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                new HubLetterId(Columns.id(row, "id")),
                Kind.valueOf(row.getString("kind")),
                Columns.uuid(row, "stay").map(StayId::new),
                Columns.uuid(row, "guest").map(GuestId::new),
                Columns.uuid(row, "report"),
                HubLetterState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Columns.instant(row, "made_at").orElseThrow());
    }
}
