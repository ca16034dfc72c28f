package jp.hagukumi.web.pregnancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.pregnancy.care.CancelPostnatalCare;
import jp.hagukumi.pregnancy.care.ConfirmPostnatalCare;
import jp.hagukumi.pregnancy.care.PostnatalBookingId;
import jp.hagukumi.pregnancy.care.RecordPostnatalCare;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.Once;

/** What the desk does with a booking of care after the birth. */
@Path("desk/postnatal-bookings")
@ApplicationScoped
public class DeskPostnatalBookings {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    CancelPostnatalCare cancelPostnatalCare;

    @Inject
    ConfirmPostnatalCare confirmPostnatalCare;

    @Inject
    RecordPostnatalCare recordPostnatalCare;

    @POST
    @Path("{bookingId}/cancel")
    @Admits(Actor.Kind.STAFF)
    public Response cancelPostnatalCare(@PathParam("bookingId") UUID booking, ConsultationBodies.SeenBody seen) {
        return once.done(
                seen,
                () -> cancelPostnatalCare.cancel(caller.actor(), new PostnatalBookingId(booking), seen.version()));
    }

    @POST
    @Path("{bookingId}/confirmation")
    @Admits(Actor.Kind.STAFF)
    public Response confirmPostnatalCare(@PathParam("bookingId") UUID booking, ConsultationBodies.SeenBody seen) {
        return once.done(
                seen,
                () -> confirmPostnatalCare.confirm(caller.actor(), new PostnatalBookingId(booking), seen.version()));
    }

    @POST
    @Path("{bookingId}/outcome")
    @Admits(Actor.Kind.STAFF)
    public Response recordPostnatalCare(@PathParam("bookingId") UUID booking, PostnatalBodies.OutcomeBody body) {
        return once.done(
                body,
                () -> recordPostnatalCare.record(
                        caller.actor(), new PostnatalBookingId(booking), body.outcome(), body.version()));
    }
}
