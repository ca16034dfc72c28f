package jp.hagukumi.web.checkups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.YearMonth;
import java.util.Optional;
import jp.hagukumi.checkups.figures.ReadCheckupFigures;
import jp.hagukumi.checkups.figures.TakeReport;
import jp.hagukumi.documents.tables.TableFormat;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.json.Query;
import jp.hagukumi.web.json.RecordReader;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.json.Whole;

/** What the city sees of its group checkups. */
@Path("desk/checkup-figures")
@ApplicationScoped
public class DeskCheckupFigures {

    @Inject
    Caller caller;

    @Inject
    ReadCheckupFigures readCheckupFigures;

    @Inject
    TakeReport takeReport;

    @GET
    @Admits(Actor.Kind.STAFF)
    public FigureViews.Figures readCheckupFigures(@Context UriInfo uri) {
        var wanted = RecordReader.fromQuery(uri.getQueryParameters(), Months.class);
        return FigureViews.Figures.of(readCheckupFigures.read(
                caller.actor(), wanted.ward(), YearMonth.parse(wanted.from()), YearMonth.parse(wanted.until())));
    }

    @GET
    @Path("report")
    @Admits(Actor.Kind.STAFF)
    public Response takeCheckupReport(@Context UriInfo uri) {
        var wanted = RecordReader.fromQuery(uri.getQueryParameters(), Year.class);
        return FigureViews.file(takeReport.take(caller.actor(), wanted.year(), wanted.ward(), wanted.format()));
    }

    @Query
    record Months(
            @Text(max = 6, pattern = "[0-9]{6}") Optional<String> ward,

            @Text(max = 7, pattern = "[0-9]{4}-(0[1-9]|1[0-2])")
            String from,

            @Text(max = 7, pattern = "[0-9]{4}-(0[1-9]|1[0-2])")
            String until) {}

    @Query
    record Year(
            @Whole(min = 2000, max = 2100) int year,
            @Text(max = 6, pattern = "[0-9]{6}") Optional<String> ward,
            TableFormat format) {}
}
