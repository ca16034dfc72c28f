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
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.SessionId;
import jp.hagukumi.checkups.day.ReadDay;
import jp.hagukumi.checkups.day.ReceiveChild;
import jp.hagukumi.checkups.figures.ReadUnfitNames;
import jp.hagukumi.checkups.figures.TakeDayList;
import jp.hagukumi.documents.tables.TableFormat;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.Query;
import jp.hagukumi.web.json.RecordReader;

/** The hall on the day of a session: who is where, the reception, and the list of the day as a file. */
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

    @Inject
    TakeDayList takeDayList;

    @Inject
    ReadUnfitNames readUnfitNames;

    @GET
    @Admits(Actor.Kind.STAFF)
    public DayViews.Board readCheckupDay(@PathParam("sessionId") UUID session) {
        return DayViews.Board.of(readDay.read(caller.actor(), new SessionId(session)));
    }

    @GET
    @Path("list")
    @Admits(Actor.Kind.STAFF)
    public Response takeCheckupDayList(@PathParam("sessionId") UUID session, @Context UriInfo uri) {
        return FigureViews.file(takeDayList.take(caller.actor(), new SessionId(session), format(uri)));
    }

    @GET
    @Path("list/unfit")
    @Admits(Actor.Kind.STAFF)
    public FigureViews.Unfit readUnfitNames(@PathParam("sessionId") UUID session, @Context UriInfo uri) {
        return FigureViews.Unfit.of(readUnfitNames.read(caller.actor(), new SessionId(session), format(uri)));
    }

    private static TableFormat format(UriInfo uri) {
        return RecordReader.fromQuery(uri.getQueryParameters(), Wanted.class).format();
    }

    @Query
    record Wanted(TableFormat format) {}

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
