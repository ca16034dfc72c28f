package jp.hagukumi.retention;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.retention.store.RetentionRows;

/** An administrator sets how long a kind of record is kept, from a coming day on. Past periods stay as they were. */
@Stateless
public class ChangeRetentionPeriod {

    private static final int LONGEST_SOURCE = 200;
    private static final int MOST_YEARS = 200;

    @Inject
    Access access;

    @Inject
    RetentionRows rows;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param startsOn tomorrow at the earliest
     * @param period years, months and days, none below the kind's least
     * @param source law, ordinance or decision it comes from, 1–200 characters
     * @param uncertain whether it still has to be settled
     */
    public record Command(String kind, LocalDate startsOn, Period period, String source, boolean uncertain) {}

    public void change(Actor actor, Command command) {
        access.require(actor, RetentionAction.CHANGE_RETENTION_PERIOD);
        var kind = rows.kinds().stream()
                .filter(known -> known.kind().equals(command.kind()))
                .findFirst()
                .orElseThrow(() -> Refusal.at("kind", RetentionRefusal.NO_SUCH_KIND));
        var source = command.source().strip();
        if (source.isEmpty() || source.codePointCount(0, source.length()) > LONGEST_SOURCE) {
            throw Refusal.at("source", RetentionRefusal.SOURCE_MISSING);
        }
        if (!command.startsOn().isAfter(clock.today())) {
            throw Refusal.at("startsOn", RetentionRefusal.BEGINS_TOO_EARLY);
        }
        var period = command.period();
        if (period.isNegative()
                || period.isZero()
                || period.toTotalMonths() + period.getDays() / 31 > 12 * MOST_YEARS) {
            throw Refusal.at("period", RetentionRefusal.NOT_A_PERIOD);
        }
        if (end(period).isBefore(end(kind.atLeast()))) {
            throw Refusal.at("period", RetentionRefusal.SHORTER_THAN_THE_LEAST).with("min", kind.atLeast());
        }
        var dated = new RetentionRows.Dated(
                Ids.next(), kind.kind(), command.startsOn(), period, source, command.uncertain());
        if (!rows.keep(dated, actor.id(), clock.now())) {
            throw Refusal.at("startsOn", RetentionRefusal.DAY_TAKEN);
        }
        audit.note(
                actor,
                RetentionEvent.RETENTION_PERIOD_CHANGED,
                Map.of(
                        "kind", kind.kind(),
                        "startsOn", command.startsOn().toString(),
                        "period", period.toString()));
    }

    /** Periods of years, months and days are compared by where they lead from one day, the same as in the database. */
    private static LocalDate end(Period period) {
        return LocalDate.of(2000, 1, 1).plus(period);
    }
}
