package jp.hagukumi.web.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.retention.ChangeRetentionPeriod;
import jp.hagukumi.retention.ReadRetentionReports;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.json.Whole;

/** How long each kind of record is kept, for the administrator. */
@Path("desk/retention")
@ApplicationScoped
public class DeskRetention {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ReadRetentionReports readRetentionReports;

    @Inject
    ChangeRetentionPeriod changeRetentionPeriod;

    @GET
    @Admits(Actor.Kind.STAFF)
    public View readRetention() {
        return View.of(readRetentionReports.read(caller.actor()));
    }

    @POST
    @Path("periods")
    @Admits(Actor.Kind.STAFF)
    public Response keepRetentionPeriod(PeriodBody body) {
        return once.done(body, () -> changeRetentionPeriod.change(caller.actor(), body.command()));
    }

    /** A period from a coming day on. */
    @Body
    public record PeriodBody(
            @Text(max = 60, pattern = "[a-z0-9._-]+") String kind,
            LocalDate startsOn,
            @Whole(min = 0, max = 200) int years,
            @Whole(min = 0, max = 11) int months,
            @Whole(min = 0, max = 31) int days,
            @Text(max = 200) String source,
            boolean uncertain) {

        ChangeRetentionPeriod.Command command() {
            return new ChangeRetentionPeriod.Command(kind, startsOn, Period.of(years, months, days), source, uncertain);
        }
    }

    record View(List<Kept> kinds, List<Report> runs) {

        static View of(ReadRetentionReports.View view) {
            return new View(
                    view.kinds().stream().map(Kept::of).toList(),
                    view.reports().stream().map(Report::of).toList());
        }
    }

    record Kept(String kind, String name, String countedFrom, String atLeast, List<Dated> periods) {

        static Kept of(ReadRetentionReports.Kept kept) {
            return new Kept(
                    kept.kind(),
                    kept.name(),
                    kept.countedFrom(),
                    kept.atLeast().toString(),
                    kept.periods().stream()
                            .map(dated -> new Dated(
                                    dated.startsOn(), dated.period().toString(), dated.source(), dated.uncertain()))
                            .toList());
        }
    }

    record Dated(LocalDate startsOn, String period, String source, boolean uncertain) {}

    record Report(
            String kind,
            LocalDate ranOn,
            String period,
            Instant before,
            Instant startedAt,
            Optional<Instant> endedAt,
            long removed) {

        static Report of(ReadRetentionReports.Report report) {
            return new Report(
                    report.kind(),
                    report.ranOn(),
                    report.period().toString(),
                    report.before(),
                    report.startedAt(),
                    report.endedAt(),
                    report.removed());
        }
    }
}
