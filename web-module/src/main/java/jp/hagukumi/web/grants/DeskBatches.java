package jp.hagukumi.web.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.hagukumi.grants.payout.BatchId;
import jp.hagukumi.grants.payout.DissolveBatch;
import jp.hagukumi.grants.payout.DownloadBatch;
import jp.hagukumi.grants.payout.MakeBatch;
import jp.hagukumi.grants.payout.NoteHandIn;
import jp.hagukumi.grants.payout.ReadBatch;
import jp.hagukumi.grants.payout.ReadBatches;
import jp.hagukumi.grants.payout.ReleaseBatch;
import jp.hagukumi.grants.payout.SettleBatch;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;

/** Batches: made by one person, let go by another, taken to the bank, settled. */
@Path("desk/payment-batches")
@ApplicationScoped
public class DeskBatches {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ReadBatches readBatches;

    @Inject
    ReadBatch readBatch;

    @Inject
    MakeBatch makeBatch;

    @Inject
    ReleaseBatch releaseBatch;

    @Inject
    DissolveBatch dissolveBatch;

    @Inject
    DownloadBatch downloadBatch;

    @Inject
    NoteHandIn noteHandIn;

    @Inject
    SettleBatch settleBatch;

    @GET
    @Admits(Actor.Kind.STAFF)
    public PayoutViews.Batches readBatches() {
        return PayoutViews.Batches.of(readBatches.newest(caller.actor()));
    }

    @POST
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response makeBatch(PayoutViews.DayBody body) {
        return once.answer(
                Response.Status.CREATED,
                body,
                () -> new PayoutViews.MadeBatch(
                        makeBatch.make(caller.actor(), body.on()).value()));
    }

    @GET
    @Path("{batchId}")
    @Admits(Actor.Kind.STAFF)
    public PayoutViews.Whole readBatch(@PathParam("batchId") UUID batch) {
        return PayoutViews.Whole.of(readBatch.read(caller.actor(), new BatchId(batch)));
    }

    @GET
    @Path("{batchId}/file")
    @Admits(Actor.Kind.STAFF)
    public Response downloadBatch(@PathParam("batchId") UUID batch) {
        var taken = downloadBatch.download(caller.actor(), new BatchId(batch));
        return Response.ok(taken.bytes(), "application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"" + taken.name() + "\"")
                .build();
    }

    @POST
    @Path("{batchId}/release")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response releaseBatch(@PathParam("batchId") UUID batch, GrantBodies.DoneBody body) {
        return once.done(body, () -> releaseBatch.release(caller.actor(), new BatchId(batch)));
    }

    @POST
    @Path("{batchId}/dissolution")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response dissolveBatch(@PathParam("batchId") UUID batch, GrantBodies.DoneBody body) {
        return once.done(body, () -> dissolveBatch.dissolve(caller.actor(), new BatchId(batch)));
    }

    @POST
    @Path("{batchId}/hand-in")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response noteHandIn(@PathParam("batchId") UUID batch, PayoutViews.HandInBody body) {
        return once.done(body, () -> noteHandIn.note(caller.actor(), new BatchId(batch), body.again(), body.note()));
    }

    @POST
    @Path("{batchId}/settlement")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response settleBatch(@PathParam("batchId") UUID batch, PayoutViews.DayBody body) {
        return once.answer(
                Response.Status.OK,
                body,
                () -> new PayoutViews.Count(settleBatch.settle(caller.actor(), new BatchId(batch), body.on())));
    }
}
