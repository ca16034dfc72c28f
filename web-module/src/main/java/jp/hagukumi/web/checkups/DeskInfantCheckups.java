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
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.MarkMedicalNeed;
import jp.hagukumi.checkups.MoveCheckup;
import jp.hagukumi.checkups.ReadPlaces;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.RecordReader;

/** A child's checkup at the desk: another date by phone, and that it needs more time. */
@Path("desk/infant-checkups/{checkupId}")
@ApplicationScoped
public class DeskInfantCheckups {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ReadPlaces readPlaces;

    @Inject
    MoveCheckup moveCheckup;

    @Inject
    MarkMedicalNeed markMedicalNeed;

    @GET
    @Path("places")
    @Admits(Actor.Kind.STAFF)
    public CheckupViews.Places readCheckupPlaces(@PathParam("checkupId") UUID checkup, @Context UriInfo uri) {
        var wanted = RecordReader.fromQuery(uri.getQueryParameters(), CheckupBodies.Ward.class);
        return CheckupViews.Places.of(readPlaces.read(caller.actor(), new CheckupId(checkup), wanted.ward()));
    }

    @POST
    @Path("move")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response moveCheckup(@PathParam("checkupId") UUID checkup, CheckupBodies.Move move) {
        return once.done(
                move,
                () -> moveCheckup.move(
                        caller.actor(),
                        new CheckupId(checkup),
                        new BandId(move.band()),
                        move.version(),
                        move.together(),
                        move.reason()));
    }

    @POST
    @Path("medical-need")
    @Admits(Actor.Kind.STAFF)
    public Response markMedicalNeed(@PathParam("checkupId") UUID checkup, CheckupBodies.MedicalNeed need) {
        return once.done(need, () -> markMedicalNeed.mark(caller.actor(), new CheckupId(checkup), need.medical()));
    }
}
