package jp.hagukumi.web.checkups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import jp.hagukumi.checkups.BandId;
import jp.hagukumi.checkups.ChangeSession;
import jp.hagukumi.checkups.InviteNow;
import jp.hagukumi.checkups.ListSessions;
import jp.hagukumi.checkups.ReadSession;
import jp.hagukumi.checkups.SessionId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.RecordReader;

/** A ward's sessions of infant checkups with their load, and what is changed about them. */
@Path("desk/checkup-sessions")
@ApplicationScoped
public class DeskCheckupSessions {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ListSessions listSessions;

    @Inject
    ReadSession readSession;

    @Inject
    InviteNow inviteNow;

    @Inject
    ChangeSession changeSession;

    @GET
    @Admits(Actor.Kind.STAFF)
    public CheckupViews.Sessions listCheckupSessions(@Context UriInfo uri) {
        var wanted = RecordReader.fromQuery(uri.getQueryParameters(), CheckupBodies.Weeks.class);
        return CheckupViews.Sessions.of(listSessions.list(caller.actor(), wanted.ward(), wanted.from()));
    }

    @POST
    @Path("invitations")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response inviteNow(CheckupBodies.InWard body) {
        return once.answer(
                Response.Status.OK,
                body,
                () -> new CheckupViews.Invited(inviteNow.invite(caller.actor(), body.ward())));
    }

    @GET
    @Path("{sessionId}")
    @Admits(Actor.Kind.STAFF)
    public CheckupViews.Sheet readCheckupSession(@PathParam("sessionId") UUID session) {
        return CheckupViews.Sheet.of(readSession.read(caller.actor(), new SessionId(session)));
    }

    @POST
    @Path("{sessionId}/capacity")
    @Admits(Actor.Kind.STAFF)
    public Response resizeCheckupSession(@PathParam("sessionId") UUID session, CheckupBodies.Resize resize) {
        return once.done(
                resize,
                () -> changeSession.resize(
                        caller.actor(), new SessionId(session), new BandId(resize.band()), resize.capacity()));
    }

    @POST
    @Path("{sessionId}/day")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response moveCheckupSession(@PathParam("sessionId") UUID session, CheckupBodies.MoveDay move) {
        return once.done(
                move,
                () -> changeSession.move(
                        caller.actor(), new SessionId(session), move.day(), move.reason(), move.version()));
    }

    @POST
    @Path("{sessionId}/cancel")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response cancelCheckupSession(@PathParam("sessionId") UUID session, CheckupBodies.CallOff callOff) {
        return once.done(
                callOff,
                () -> changeSession.cancel(
                        caller.actor(), new SessionId(session), callOff.reason(), callOff.version()));
    }
}
