package jp.hagukumi.web.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.YearMonth;
import jp.hagukumi.births.registration.ReportBirths;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.json.Query;
import jp.hagukumi.web.json.RecordReader;
import jp.hagukumi.web.json.Text;

/** What a ward hands to the survey of population (人口動態調査). */
@Path("desk/population-report")
@ApplicationScoped
public class PopulationReports {

    @Inject
    Caller caller;

    @Inject
    ReportBirths reportBirths;

    @GET
    @Admits(Actor.Kind.STAFF)
    public Response reportBirths(@Context UriInfo uri) {
        var wanted = RecordReader.fromQuery(uri.getQueryParameters(), Wanted.class);
        return Response.ok(
                        reportBirths
                                .report(caller.actor(), wanted.ward(), YearMonth.parse(wanted.month()))
                                .toArray(),
                        "text/csv; charset=utf-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"shussei-hyo-" + wanted.ward() + "-" + wanted.month() + ".csv\"")
                .build();
    }

    @Query
    record Wanted(
            @Text(max = 6, pattern = "[0-9]{6}") String ward,

            @Text(max = 7, pattern = "[0-9]{4}-(0[1-9]|1[0-2])")
            String month) {}
}
