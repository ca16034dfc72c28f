package jp.hagukumi.retention;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.retention.store.RetentionRows;

/** An administrator reads how long each kind of record is kept, why, and what was removed. */
@Stateless
public class ReadRetentionReports {

    private static final int MOST = 500;

    @Inject
    Access access;

    @Inject
    RetentionRows rows;

    @Inject
    Audit audit;

    /**
     * A kind with its periods, past, present and to come.
     *
     * @param atLeast what no period may fall below
     */
    public record Kept(String kind, String name, String countedFrom, Period atLeast, List<Dated> periods) {

        public Kept {
            periods = List.copyOf(periods);
        }
    }

    /** @param uncertain whether somebody still has to settle it */
    public record Dated(LocalDate startsOn, Period period, String source, boolean uncertain) {}

    /**
     * @param before what was older was removed
     * @param endedAt empty while it runs, or where it was broken off: the next day's run goes on
     */
    public record Report(
            String kind,
            LocalDate ranOn,
            Period period,
            Instant before,
            Instant startedAt,
            Optional<Instant> endedAt,
            long removed) {}

    /** Both together. */
    public record View(List<Kept> kinds, List<Report> reports) {

        public View {
            kinds = List.copyOf(kinds);
            reports = List.copyOf(reports);
        }
    }

    public View read(Actor actor) {
        access.require(actor, RetentionAction.READ_RETENTION);
        var periods = rows.periods();
        var kinds = rows.kinds().stream()
                .map(kind -> new Kept(
                        kind.kind(),
                        kind.name(),
                        kind.countedFrom(),
                        kind.atLeast(),
                        periods.stream()
                                .filter(dated -> dated.kind().equals(kind.kind()))
                                .map(dated ->
                                        new Dated(dated.startsOn(), dated.period(), dated.source(), dated.uncertain()))
                                .toList()))
                .toList();
        var reports = rows.reports(MOST).stream()
                .map(one -> new Report(
                        one.kind(),
                        one.ranOn(),
                        one.period(),
                        one.before(),
                        one.startedAt(),
                        one.endedAt(),
                        one.removed()))
                .toList();
        audit.note(actor, RetentionEvent.RETENTION_READ, Map.of("reports", Integer.toString(reports.size())));
        return new View(kinds, reports);
    }
}
