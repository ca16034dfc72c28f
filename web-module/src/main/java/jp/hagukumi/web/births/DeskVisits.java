package jp.hagukumi.web.births;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.hagukumi.births.CallOffVisit;
import jp.hagukumi.births.ListVisits;
import jp.hagukumi.births.PlanVisit;
import jp.hagukumi.births.ReadVisitSheet;
import jp.hagukumi.births.RecordFollowUp;
import jp.hagukumi.births.RecordVisit;
import jp.hagukumi.births.VisitId;
import jp.hagukumi.births.VisitPage;
import jp.hagukumi.births.VisitQuery;
import jp.hagukumi.births.VisitState;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.Many;
import jp.hagukumi.web.json.Query;
import jp.hagukumi.web.json.RecordReader;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.json.Whole;

/** The nurse's list, a visit's sheet, and what is planned, found and followed up. */
@Path("desk/visits")
@ApplicationScoped
public class DeskVisits {

    private static final int PAGE = 50;

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ListVisits listVisits;

    @Inject
    ReadVisitSheet readVisitSheet;

    @Inject
    PlanVisit planVisit;

    @Inject
    CallOffVisit callOffVisit;

    @Inject
    RecordVisit recordVisit;

    @Inject
    RecordFollowUp recordFollowUp;

    @GET
    @Admits(Actor.Kind.STAFF)
    public Page listVisits(@Context UriInfo uri) {
        var wanted = RecordReader.fromQuery(uri.getQueryParameters(), Wanted.class);
        return Page.of(listVisits.list(caller.actor(), wanted.query()));
    }

    @GET
    @Path("{visitId}")
    @Admits(Actor.Kind.STAFF)
    public VisitViews.Sheet readVisitSheet(@PathParam("visitId") UUID visit) {
        return VisitViews.Sheet.of(readVisitSheet.read(caller.actor(), new VisitId(visit)));
    }

    @POST
    @Path("{visitId}/plan")
    @Admits(Actor.Kind.STAFF)
    public Response planVisit(@PathParam("visitId") UUID visit, VisitViews.PlanBody body) {
        return once.done(body, () -> planVisit.plan(caller.actor(), new VisitId(visit), body.plan()));
    }

    @POST
    @Path("{visitId}/call-off")
    @Admits(Actor.Kind.STAFF)
    public Response callOffVisit(@PathParam("visitId") UUID visit, VisitViews.CallOffBody body) {
        return once.done(body, () -> callOffVisit.callOff(caller.actor(), new VisitId(visit), body.callingOff()));
    }

    @POST
    @Path("{visitId}/record")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response recordVisit(@PathParam("visitId") UUID visit, VisitViews.RecordBody body) {
        return once.done(body, () -> recordVisit.record(caller.actor(), new VisitId(visit), body.found()));
    }

    @POST
    @Path("{visitId}/follow-up")
    @Admits(Actor.Kind.STAFF)
    public Response recordFollowUp(@PathParam("visitId") UUID visit, VisitViews.FollowUpBody body) {
        return once.done(body, () -> recordFollowUp.follow(caller.actor(), new VisitId(visit), body.followUp()));
    }

    /** Which visits. */
    @Query
    record Wanted(
            @Text(max = 6, pattern = "[0-9]{6}") Optional<String> ward,
            @Many(max = 6) List<VisitState> state,
            Optional<LocalDate> week,
            Optional<LocalDate> dueTo,
            @Text(max = 200) Optional<String> cursor,
            @Whole(min = 1, max = 100) Optional<Integer> limit) {

        VisitQuery query() {
            return new VisitQuery(ward, Set.copyOf(state), week, dueTo, cursor, limit.orElse(PAGE));
        }
    }

    record Page(List<VisitLine> items, Optional<String> next) {

        static Page of(VisitPage page) {
            return new Page(page.items().stream().map(VisitLine::of).toList(), page.next());
        }
    }
}
