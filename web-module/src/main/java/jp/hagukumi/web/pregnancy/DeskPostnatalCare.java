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
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.care.BookPostnatalCare;
import jp.hagukumi.pregnancy.care.EnterPostnatalApplication;
import jp.hagukumi.pregnancy.care.ListPostnatalDay;
import jp.hagukumi.pregnancy.care.PostnatalKind;
import jp.hagukumi.pregnancy.care.ReadPostnatalCare;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.Query;
import jp.hagukumi.web.json.RecordReader;
import jp.hagukumi.web.json.Text;

/** The ward's care after the birth: who is expected on a day, whom to ask first, and places agreed by phone or at the counter. */
@Path("desk/postnatal-care")
@ApplicationScoped
public class DeskPostnatalCare {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ListPostnatalDay listPostnatalDay;

    @Inject
    ReadPostnatalCare readPostnatalCare;

    @Inject
    EnterPostnatalApplication enterPostnatalApplication;

    @Inject
    BookPostnatalCare bookPostnatalCare;

    @GET
    @Admits(Actor.Kind.STAFF)
    public PostnatalViews.DayList listPostnatalDay(@Context UriInfo uri) {
        var wanted = RecordReader.fromQuery(uri.getQueryParameters(), WantedDay.class);
        return PostnatalViews.DayList.of(listPostnatalDay.list(caller.actor(), wanted.ward(), wanted.day()));
    }

    @GET
    @Path("{pregnancyId}")
    @Admits(Actor.Kind.STAFF)
    public PostnatalViews.Sheet readPostnatalCare(@PathParam("pregnancyId") UUID pregnancy, @Context UriInfo uri) {
        var wanted = RecordReader.fromQuery(uri.getQueryParameters(), WantedKind.class);
        return PostnatalViews.Sheet.of(
                readPostnatalCare.read(caller.actor(), new PregnancyId(pregnancy), wanted.kind()));
    }

    @POST
    @Path("{pregnancyId}")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response bookPostnatalCare(@PathParam("pregnancyId") UUID pregnancy, PostnatalBodies.PlaceBody place) {
        return once.done(
                place,
                () -> bookPostnatalCare.book(caller.actor(), new PregnancyId(pregnancy), place.offer(), place.seen()));
    }

    @POST
    @Path("{pregnancyId}/application")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response enterPostnatalApplication(
            @PathParam("pregnancyId") UUID pregnancy, PostnatalBodies.ApplicationBody body) {
        return once.done(
                body, () -> enterPostnatalApplication.enter(caller.actor(), new PregnancyId(pregnancy), body.words()));
    }

    /** Which day of which ward. */
    @Query
    record WantedDay(@Text(max = 6, pattern = "[0-9]{6}") String ward, LocalDate day) {}

    /** Of which kind the free places. */
    @Query
    record WantedKind(Optional<PostnatalKind> kind) {}
}
