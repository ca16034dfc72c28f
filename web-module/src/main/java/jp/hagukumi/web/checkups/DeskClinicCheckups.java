package jp.hagukumi.web.checkups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.clinics.EnterClinicResult;
import jp.hagukumi.checkups.clinics.ReadClinicSheet;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;

/** A checkup that a clinic makes, at the desk: where its voucher stands, and a result from paper. */
@Path("desk/clinic-checkups/{checkupId}")
@ApplicationScoped
public class DeskClinicCheckups {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ReadClinicSheet readClinicSheet;

    @Inject
    EnterClinicResult enterClinicResult;

    @GET
    @Admits(Actor.Kind.STAFF)
    public ClinicViews.Sheet readClinicCheckup(@PathParam("checkupId") UUID checkup) {
        return ClinicViews.Sheet.of(readClinicSheet.read(caller.actor(), new CheckupId(checkup)));
    }

    @POST
    @Path("results")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response enterClinicResult(@PathParam("checkupId") UUID checkup, ClinicBodies.Result body) {
        return once.answer(
                Response.Status.CREATED,
                body,
                () -> ClinicViews.Made.of(
                        enterClinicResult.enter(caller.actor(), new CheckupId(checkup), body.read())));
    }
}
