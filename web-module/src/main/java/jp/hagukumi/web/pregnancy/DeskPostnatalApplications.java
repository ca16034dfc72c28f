package jp.hagukumi.web.pregnancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.pregnancy.care.DecidePostnatalApplication;
import jp.hagukumi.pregnancy.care.PostnatalApplicationId;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.Once;

/** The ward's answer to an application for care after the birth. */
@Path("desk/postnatal-applications")
@ApplicationScoped
public class DeskPostnatalApplications {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    DecidePostnatalApplication decidePostnatalApplication;

    @POST
    @Path("{applicationId}/decision")
    @Admits(Actor.Kind.STAFF)
    public Response decidePostnatalApplication(
            @PathParam("applicationId") UUID application, PostnatalBodies.DecisionBody body) {
        return once.done(
                body,
                () -> decidePostnatalApplication.decide(
                        caller.actor(),
                        new PostnatalApplicationId(application),
                        body.decision(),
                        body.reason(),
                        body.version()));
    }
}
