package jp.hagukumi.web.pregnancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.checkups.EnterCheckup;
import jp.hagukumi.pregnancy.checkups.ReadCheckups;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;

/** What a woman's checkups found, at the desk. */
@Path("desk/pregnancies/{pregnancyId}/checkups")
@ApplicationScoped
public class DeskCheckups {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ReadCheckups readCheckups;

    @Inject
    EnterCheckup enterCheckup;

    @GET
    @Admits(Actor.Kind.STAFF)
    public CheckupBodies.Sheet readCheckups(@PathParam("pregnancyId") UUID pregnancy) {
        return CheckupBodies.Sheet.of(readCheckups.read(caller.actor(), new PregnancyId(pregnancy)));
    }

    @POST
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response enterCheckup(@PathParam("pregnancyId") UUID pregnancy, CheckupBodies.Entry entry) {
        return once.answer(
                Response.Status.CREATED,
                entry,
                () -> new CheckupBodies.Made(enterCheckup
                        .enter(
                                caller.actor(),
                                new PregnancyId(pregnancy),
                                entry.checkup().checkup(),
                                entry.mind().map(CheckupBodies.MindBody::mind))
                        .value()));
    }
}
