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
import jp.hagukumi.checkups.CancelMyCheckup;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.MoveMyCheckup;
import jp.hagukumi.checkups.ReadMyCheckups;
import jp.hagukumi.checkups.ReadPlaces;
import jp.hagukumi.checkups.SessionId;
import jp.hagukumi.checkups.WaitForPlace;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.RecordReader;

/** The checkups of a guardian's children: their dates, what is free, another date, waiting for a place. */
@Path("me/checkups")
@ApplicationScoped
public class MyInfantCheckupsDoor {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ReadMyCheckups readMyCheckups;

    @Inject
    ReadPlaces readPlaces;

    @Inject
    MoveMyCheckup moveMyCheckup;

    @Inject
    CancelMyCheckup cancelMyCheckup;

    @Inject
    WaitForPlace waitForPlace;

    @GET
    @Admits(Actor.Kind.RESIDENT)
    public CheckupViews.Mine readMyInfantCheckups() {
        return CheckupViews.Mine.of(readMyCheckups.read(caller.actor()));
    }

    @GET
    @Path("{checkupId}/places")
    @Admits(Actor.Kind.RESIDENT)
    public CheckupViews.Places readMyCheckupPlaces(@PathParam("checkupId") UUID checkup, @Context UriInfo uri) {
        var wanted = RecordReader.fromQuery(uri.getQueryParameters(), CheckupBodies.Ward.class);
        return CheckupViews.Places.of(readPlaces.read(caller.actor(), new CheckupId(checkup), wanted.ward()));
    }

    @POST
    @Path("{checkupId}/move")
    @Admits(Actor.Kind.RESIDENT)
    @KeyRequired
    public Response moveMyCheckup(@PathParam("checkupId") UUID checkup, CheckupBodies.Move move) {
        return once.done(
                move,
                () -> moveMyCheckup.move(
                        caller.actor(),
                        new CheckupId(checkup),
                        new BandId(move.band()),
                        move.version(),
                        move.together(),
                        move.reason()));
    }

    @POST
    @Path("{checkupId}/cancel")
    @Admits(Actor.Kind.RESIDENT)
    public Response cancelMyCheckup(@PathParam("checkupId") UUID checkup, CheckupBodies.Seen seen) {
        return once.done(seen, () -> cancelMyCheckup.cancel(caller.actor(), new CheckupId(checkup), seen.version()));
    }

    @POST
    @Path("{checkupId}/waiting")
    @Admits(Actor.Kind.RESIDENT)
    @KeyRequired
    public Response waitForCheckupPlace(@PathParam("checkupId") UUID checkup, CheckupBodies.Wait wait) {
        return once.done(
                wait, () -> waitForPlace.ask(caller.actor(), new CheckupId(checkup), new SessionId(wait.session())));
    }

    @POST
    @Path("{checkupId}/waiting/take")
    @Admits(Actor.Kind.RESIDENT)
    public Response takeOfferedCheckupPlace(@PathParam("checkupId") UUID checkup, CheckupBodies.Seen seen) {
        return once.done(seen, () -> waitForPlace.take(caller.actor(), new CheckupId(checkup)));
    }

    @POST
    @Path("{checkupId}/waiting/stop")
    @Admits(Actor.Kind.RESIDENT)
    public Response stopWaitingForCheckupPlace(@PathParam("checkupId") UUID checkup, CheckupBodies.Seen seen) {
        return once.done(seen, () -> waitForPlace.stop(caller.actor(), new CheckupId(checkup)));
    }
}
