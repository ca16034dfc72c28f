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
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.pregnancy.care.ApplyForMyPostnatalCare;
import jp.hagukumi.pregnancy.care.BookMyPostnatalCare;
import jp.hagukumi.pregnancy.care.CancelMyPostnatalCare;
import jp.hagukumi.pregnancy.care.PostnatalApplicationId;
import jp.hagukumi.pregnancy.care.PostnatalBookingId;
import jp.hagukumi.pregnancy.care.PostnatalKind;
import jp.hagukumi.pregnancy.care.ReadMyPostnatalCare;
import jp.hagukumi.pregnancy.care.WithdrawMyPostnatalApplication;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.Query;
import jp.hagukumi.web.json.RecordReader;

/** A woman's care after the birth: what she has applied for and booked, what is open to her, and the free places of a kind. */
@Path("me/postnatal-care")
@ApplicationScoped
public class MyPostnatalCareDoor {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ReadMyPostnatalCare readMyPostnatalCare;

    @Inject
    ApplyForMyPostnatalCare applyForMyPostnatalCare;

    @Inject
    WithdrawMyPostnatalApplication withdrawMyPostnatalApplication;

    @Inject
    BookMyPostnatalCare bookMyPostnatalCare;

    @Inject
    CancelMyPostnatalCare cancelMyPostnatalCare;

    @GET
    @Admits(Actor.Kind.RESIDENT)
    public PostnatalViews.Mine readMyPostnatalCare(@Context UriInfo uri) {
        var wanted = RecordReader.fromQuery(uri.getQueryParameters(), Wanted.class);
        return PostnatalViews.Mine.of(readMyPostnatalCare.read(caller.actor(), wanted.kind()));
    }

    @POST
    @Admits(Actor.Kind.RESIDENT)
    @KeyRequired
    public Response bookMyPostnatalCare(PostnatalBodies.MyPlaceBody place) {
        return once.done(
                place,
                () -> bookMyPostnatalCare.book(caller.actor(), place.offer(), place.reductionYen(), place.seen()));
    }

    @POST
    @Path("{bookingId}/cancel")
    @Admits(Actor.Kind.RESIDENT)
    public Response cancelMyPostnatalCare(@PathParam("bookingId") UUID booking, ConsultationBodies.SeenBody seen) {
        return once.done(
                seen,
                () -> cancelMyPostnatalCare.cancel(caller.actor(), new PostnatalBookingId(booking), seen.version()));
    }

    @POST
    @Path("application")
    @Admits(Actor.Kind.RESIDENT)
    @KeyRequired
    public Response applyForMyPostnatalCare(PostnatalBodies.ApplicationBody body) {
        return once.done(body, () -> applyForMyPostnatalCare.apply(caller.actor(), body.words()));
    }

    @POST
    @Path("application/{applicationId}/withdraw")
    @Admits(Actor.Kind.RESIDENT)
    public Response withdrawMyPostnatalApplication(
            @PathParam("applicationId") UUID application, ConsultationBodies.SeenBody seen) {
        return once.done(
                seen,
                () -> withdrawMyPostnatalApplication.withdraw(
                        caller.actor(), new PostnatalApplicationId(application), seen.version()));
    }

    /** Of which kind the free places. */
    @Query
    record Wanted(Optional<PostnatalKind> kind) {}
}
