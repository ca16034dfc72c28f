package jp.hagukumi.web.checkups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.day.RecordFindings;
import jp.hagukumi.checkups.day.RecordMeasurements;
import jp.hagukumi.checkups.day.RecordScreening;
import jp.hagukumi.checkups.day.RecordTeeth;
import jp.hagukumi.checkups.day.RecordWords;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;

/** What is recorded at the stations; sent again under its key it is recorded once. */
@Path("desk/checkup-cases/{checkupId}/records")
@ApplicationScoped
public class DeskCheckupRecords {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    RecordMeasurements recordMeasurements;

    @Inject
    RecordScreening recordScreening;

    @Inject
    RecordFindings recordFindings;

    @Inject
    RecordTeeth recordTeeth;

    @Inject
    RecordWords recordWords;

    @POST
    @Path("measurements")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response recordMeasurements(@PathParam("checkupId") UUID checkup, DayBodies.Measurements body) {
        return once.answer(
                Response.Status.OK,
                body,
                () -> new DayViews.Recorded(
                        recordMeasurements.record(caller.actor(), new CheckupId(checkup), body.seen(), body.read())));
    }

    @POST
    @Path("screening")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response recordScreening(@PathParam("checkupId") UUID checkup, DayBodies.Screening body) {
        return once.answer(
                Response.Status.OK,
                body,
                () -> new DayViews.Recorded(recordScreening.record(
                        caller.actor(), new CheckupId(checkup), body.station(), body.seen(), body.read())));
    }

    @POST
    @Path("findings")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response recordFindings(@PathParam("checkupId") UUID checkup, DayBodies.Findings body) {
        return once.answer(
                Response.Status.OK,
                body,
                () -> new DayViews.Recorded(recordFindings.record(
                        caller.actor(), new CheckupId(checkup), body.station(), body.seen(), body.read())));
    }

    @POST
    @Path("teeth")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response recordTeeth(@PathParam("checkupId") UUID checkup, DayBodies.Teeth body) {
        return once.answer(
                Response.Status.OK,
                body,
                () -> new DayViews.Recorded(recordTeeth.record(
                        caller.actor(), new CheckupId(checkup), body.seen(), body.chart(), body.risk(), body.type())));
    }

    @POST
    @Path("words")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response recordWords(@PathParam("checkupId") UUID checkup, DayBodies.Words body) {
        return once.answer(
                Response.Status.OK,
                body,
                () -> new DayViews.Recorded(recordWords.record(
                        caller.actor(), new CheckupId(checkup), body.station(), body.seen(), body.words())));
    }
}
