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
import jp.hagukumi.checkups.SessionId;
import jp.hagukumi.checkups.day.ReadDay;
import jp.hagukumi.checkups.day.ReceiveChild;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;

/** The hall on the day of a session: who is where, and the reception. */
@Path("desk/checkup-days/{sessionId}")
@ApplicationScoped
public class DeskCheckupDays {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ReadDay readDay;

    @Inject
    ReceiveChild receiveChild;

    @GET
    @Admits(Actor.Kind.STAFF)
    public DayViews.Board readCheckupDay(@PathParam("sessionId") UUID session) {
        return DayViews.Board.of(readDay.read(caller.actor(), new SessionId(session)));
    }

    @POST
    @Path("reception")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response receiveChild(@PathParam("sessionId") UUID session, DayBodies.Receive body) {
        return once.answer(
                Response.Status.OK,
                body,
                () -> DayViews.Received.of(receiveChild.receive(
                        caller.actor(),
                        new SessionId(session),
                        body.code(),
                        body.checkup().map(CheckupId::new))));
    }
}
