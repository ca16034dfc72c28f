package jp.hagukumi.web.checkups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.hagukumi.checkups.clinics.CancelClinicResult;
import jp.hagukumi.checkups.clinics.ClinicResultId;
import jp.hagukumi.checkups.clinics.CorrectClinicResult;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;

/** A clinic's result that was wrong. */
@Path("desk/clinic-results/{resultId}")
@ApplicationScoped
public class DeskClinicResults {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    CorrectClinicResult correctClinicResult;

    @Inject
    CancelClinicResult cancelClinicResult;

    @POST
    @Path("correction")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response correctClinicResult(@PathParam("resultId") UUID result, ClinicBodies.Result body) {
        return once.answer(
                Response.Status.CREATED,
                body,
                () -> ClinicViews.Made.of(
                        correctClinicResult.correct(caller.actor(), new ClinicResultId(result), body.read())));
    }

    @POST
    @Path("cancellation")
    @Admits(Actor.Kind.STAFF)
    public Response cancelClinicResult(@PathParam("resultId") UUID result, ClinicBodies.Reason body) {
        return once.done(
                body, () -> cancelClinicResult.cancel(caller.actor(), new ClinicResultId(result), body.reason()));
    }
}
