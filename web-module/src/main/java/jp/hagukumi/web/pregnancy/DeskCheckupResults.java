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
import jp.hagukumi.pregnancy.checkups.CancelCheckup;
import jp.hagukumi.pregnancy.checkups.CheckupId;
import jp.hagukumi.pregnancy.checkups.ListCheckupAttention;
import jp.hagukumi.pregnancy.checkups.MarkCheckupSeen;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.Once;

/** Results that a nurse must not let lie, and results that were wrong. */
@Path("desk/mothers-checkups")
@ApplicationScoped
public class DeskCheckupResults {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ListCheckupAttention listCheckupAttention;

    @Inject
    MarkCheckupSeen markCheckupSeen;

    @Inject
    CancelCheckup cancelCheckup;

    @GET
    @Path("attention")
    @Admits(Actor.Kind.STAFF)
    public CheckupBodies.WaitingList listCheckupAttention() {
        return CheckupBodies.WaitingList.of(listCheckupAttention.list(caller.actor()));
    }

    @POST
    @Path("{checkupId}/seen")
    @Admits(Actor.Kind.STAFF)
    public Response markCheckupSeen(@PathParam("checkupId") UUID checkup, CheckupBodies.SeenBody body) {
        return once.done(body, () -> markCheckupSeen.seen(caller.actor(), new CheckupId(checkup), body.note()));
    }

    @POST
    @Path("{checkupId}/cancellation")
    @Admits(Actor.Kind.STAFF)
    public Response cancelCheckup(@PathParam("checkupId") UUID checkup, CheckupBodies.Reason body) {
        return once.done(body, () -> cancelCheckup.cancel(caller.actor(), new CheckupId(checkup), body.reason()));
    }
}
