package jp.hagukumi.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.hagukumi.identity.EndSupportMeasure;
import jp.hagukumi.identity.SupportMeasureId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Text;

/** How a support measure (支援措置) ends: one clerk asks, another confirms. */
@Path("desk/support-measures")
@ApplicationScoped
public class SupportMeasures {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    EndSupportMeasure endSupportMeasure;

    @POST
    @Path("{measureId}/end-requests")
    @Admits(Actor.Kind.STAFF)
    public Response askEndOfSupportMeasure(@PathParam("measureId") UUID measure, Ending ending) {
        return once.done(
                ending, () -> endSupportMeasure.ask(caller.actor(), new SupportMeasureId(measure), ending.reason()));
    }

    /** Not under a key: an end is confirmed once, and the state says so. */
    @POST
    @Path("{measureId}/end")
    @Admits(Actor.Kind.STAFF)
    public Response confirmEndOfSupportMeasure(@PathParam("measureId") UUID measure) {
        endSupportMeasure.confirm(caller.actor(), new SupportMeasureId(measure));
        return Response.noContent().build();
    }

    /** Not under a key: what was asked for is dropped once, and the state says so. */
    @POST
    @Path("{measureId}/keep")
    @Admits(Actor.Kind.STAFF)
    public Response keepSupportMeasure(@PathParam("measureId") UUID measure) {
        endSupportMeasure.keep(caller.actor(), new SupportMeasureId(measure));
        return Response.noContent().build();
    }

    /** Why it may end. */
    @Body
    public record Ending(@Text(max = 400, lines = true) String reason) {

        @Override
        public String toString() {
            return "Ending[…]";
        }
    }
}
