package jp.hagukumi.web.documents;

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
import jp.hagukumi.documents.letters.DownloadLetterBatch;
import jp.hagukumi.documents.letters.LetterBatchId;
import jp.hagukumi.documents.letters.LetterBatchMove;
import jp.hagukumi.documents.letters.MakeLetterBatch;
import jp.hagukumi.documents.letters.MarkLetterBatch;
import jp.hagukumi.documents.letters.ReadLetterBatch;
import jp.hagukumi.documents.letters.ReadLetterBatches;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.RecordReader;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.json.Whole;

/** Letters of a ward that are printed together. */
@Path("desk/letter-batches")
@ApplicationScoped
public class DeskLetterBatches {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ReadLetterBatches readLetterBatches;

    @Inject
    MakeLetterBatch makeLetterBatch;

    @Inject
    ReadLetterBatch readLetterBatch;

    @Inject
    DownloadLetterBatch downloadLetterBatch;

    @Inject
    MarkLetterBatch markLetterBatch;

    @GET
    @Admits(Actor.Kind.STAFF)
    public LetterViews.Batches readLetterBatches(@Context UriInfo uri) {
        var ofWard = RecordReader.fromQuery(uri.getQueryParameters(), DeskLetters.OfWard.class);
        return LetterViews.Batches.of(readLetterBatches.read(caller.actor(), ofWard.ward()));
    }

    @POST
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response makeLetterBatch(MakeBody body) {
        return once.answer(
                Response.Status.CREATED,
                body,
                () -> new LetterViews.Made(makeLetterBatch
                        .make(caller.actor(), body.ward(), body.desk())
                        .value()));
    }

    @GET
    @Path("{batchId}")
    @Admits(Actor.Kind.STAFF)
    public LetterViews.BatchWithLetters readLetterBatch(@PathParam("batchId") UUID batch) {
        return LetterViews.BatchWithLetters.of(readLetterBatch.read(caller.actor(), new LetterBatchId(batch)));
    }

    @GET
    @Path("{batchId}/paper")
    @Admits(Actor.Kind.STAFF)
    public Response downloadLetterBatch(@PathParam("batchId") UUID batch) {
        return Response.ok(downloadLetterBatch.download(caller.actor(), new LetterBatchId(batch)), "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"tegami-matome-" + batch + ".pdf\"")
                .build();
    }

    @POST
    @Path("{batchId}/progress")
    @Admits(Actor.Kind.STAFF)
    public Response markLetterBatch(@PathParam("batchId") UUID batch, ProgressBody body) {
        return once.done(
                body,
                () -> markLetterBatch.mark(caller.actor(), new LetterBatchId(batch), body.rowVersion(), body.move()));
    }

    /** Which letters are printed together. */
    @Body
    public record MakeBody(
            @Text(max = 6, pattern = "[0-9]{6}") String ward, Role desk) {}

    /** What was done with the batch as it was shown. */
    @Body
    public record ProgressBody(
            @Whole(min = 0, max = 1_000_000) int rowVersion, LetterBatchMove move) {}
}
