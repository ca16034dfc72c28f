package jp.hagukumi.pregnancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.pregnancy.ports.ApplicationIntake.Listed;
import org.jdbi.v3.core.Jdbi;

/** Numbers that were found in the portal's list, until each has been got. */
@ApplicationScoped
public class IntakeListings {

    @Inject
    Jdbi jdbi;

    /** A number that is to be got. */
    public record Due(Listed listed, int attempts) {}

    /** How a number left the list of what is to be got. */
    public enum End {
        FETCHED,
        UNKNOWN
    }

    /** Listed again as it was, it is there already. */
    public void keep(List<Listed> listed, Instant at) {
        if (listed.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    insert into pregnancy.intake_listing (number, stamp, state, attempts, next_at, listed_at)
                    values (:number, :stamp, 'WAITING', 0, :at, :at) on conflict do nothing
                    """);
            for (var one : listed) {
                batch.bind("number", one.number())
                        .bind("stamp", one.stamp())
                        .bind("at", at)
                        .add();
            }
            batch.execute();
        });
    }

    /** The next that is due, counted as tried and held until a time. */
    public Optional<Due> claim(Instant now, Instant heldUntil) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with next as (
                            select number, stamp from pregnancy.intake_listing
                            where state = 'WAITING' and next_at <= :now
                            order by next_at, listed_at, number
                            limit 1
                            for update skip locked)
                        update pregnancy.intake_listing l set next_at = :until, attempts = l.attempts + 1
                        from next where l.number = next.number and l.stamp = next.stamp
                        returning l.*
                        """)
                .bind("now", now)
                .bind("until", heldUntil)
                .map((row, context) ->
                        new Due(new Listed(row.getString("number"), row.getString("stamp")), row.getInt("attempts")))
                .findOne());
    }

    public void putOff(Listed listed, Instant next) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update pregnancy.intake_listing set next_at = :next
                        where number = :number and stamp = :stamp and state = 'WAITING'
                        """)
                .bind("number", listed.number())
                .bind("stamp", listed.stamp())
                .bind("next", next)
                .execute());
    }

    public void end(Listed listed, End end, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update pregnancy.intake_listing set state = :state, ended_at = :at
                        where number = :number and stamp = :stamp and state = 'WAITING'
                        """)
                .bind("number", listed.number())
                .bind("stamp", listed.stamp())
                .bind("state", end.name())
                .bind("at", at)
                .execute());
    }
}
