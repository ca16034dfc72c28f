package jp.hagukumi.web.pregnancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.UUID;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.consultation.BookInterview;
import jp.hagukumi.pregnancy.consultation.CancelInterview;
import jp.hagukumi.pregnancy.consultation.ListInterviews;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.Query;
import jp.hagukumi.web.json.RecordReader;
import jp.hagukumi.web.json.Text;

/** The ward's interviews of a day, and the hours agreed by phone or at the counter. */
@Path("desk/interviews")
@ApplicationScoped
public class DeskInterviews {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ListInterviews listInterviews;

    @Inject
    BookInterview bookInterview;

    @Inject
    CancelInterview cancelInterview;

    @GET
    @Admits(Actor.Kind.STAFF)
    public ConsultationViews.DayList listInterviews(@Context UriInfo uri) {
        var wanted = RecordReader.fromQuery(uri.getQueryParameters(), Wanted.class);
        return ConsultationViews.DayList.of(listInterviews.list(caller.actor(), wanted.ward(), wanted.day()));
    }

    @POST
    @Path("{pregnancyId}")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response bookInterview(@PathParam("pregnancyId") UUID pregnancy, ConsultationBodies.HourBody hour) {
        return once.done(
                hour, () -> bookInterview.book(caller.actor(), new PregnancyId(pregnancy), hour.at(), hour.version()));
    }

    @POST
    @Path("{pregnancyId}/cancel")
    @Admits(Actor.Kind.STAFF)
    public Response cancelInterview(@PathParam("pregnancyId") UUID pregnancy, ConsultationBodies.SeenBody seen) {
        return once.done(
                seen, () -> cancelInterview.cancel(caller.actor(), new PregnancyId(pregnancy), seen.version()));
    }

    /** Which day of which ward. */
    @Query
    record Wanted(@Text(max = 6, pattern = "[0-9]{6}") String ward, LocalDate day) {}
}
