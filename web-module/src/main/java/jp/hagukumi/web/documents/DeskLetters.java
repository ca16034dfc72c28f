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
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.documents.letters.DecideLetter;
import jp.hagukumi.documents.letters.DownloadLetterSheet;
import jp.hagukumi.documents.letters.LetterId;
import jp.hagukumi.documents.letters.ReadLetter;
import jp.hagukumi.documents.letters.ReadLetters;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Query;
import jp.hagukumi.web.json.RecordReader;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.json.Whole;

/** A ward's letters that wait, and what a clerk decides of each. */
@Path("desk/letters")
@ApplicationScoped
public class DeskLetters {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ReadLetters readLetters;

    @Inject
    ReadLetter readLetter;

    @Inject
    DownloadLetterSheet downloadLetterSheet;

    @Inject
    DecideLetter decideLetter;

    @GET
    @Admits(Actor.Kind.STAFF)
    public LetterViews.Letters readLetters(@Context UriInfo uri) {
        var ofWard = RecordReader.fromQuery(uri.getQueryParameters(), OfWard.class);
        return LetterViews.Letters.of(readLetters.read(caller.actor(), ofWard.ward()));
    }

    @GET
    @Path("{letterId}")
    @Admits(Actor.Kind.STAFF)
    public LetterViews.Letter readLetter(@PathParam("letterId") UUID letter) {
        return LetterViews.Letter.of(readLetter.read(caller.actor(), new LetterId(letter)));
    }

    @GET
    @Path("{letterId}/sheet")
    @Admits(Actor.Kind.STAFF)
    public Response downloadLetterSheet(@PathParam("letterId") UUID letter) {
        return Response.ok(downloadLetterSheet.download(caller.actor(), new LetterId(letter)), "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"tegami-" + letter + ".pdf\"")
                .build();
    }

    @POST
    @Path("{letterId}/decision")
    @Admits(Actor.Kind.STAFF)
    public Response decideLetter(@PathParam("letterId") UUID letter, DecisionBody body) {
        return once.done(
                body,
                () -> decideLetter.decide(
                        caller.actor(),
                        new LetterId(letter),
                        body.rowVersion(),
                        body.decision(),
                        body.reason().map(Written::new)));
    }

    /** Whose letters. */
    @Query
    record OfWard(@Text(max = 6, pattern = "[0-9]{6}") String ward) {}

    /** What is decided, of the letter as it was shown. */
    @Body
    public record DecisionBody(
            @Whole(min = 0, max = 1_000_000) int rowVersion,
            DecideLetter.Decision decision,
            @Text(max = 500, lines = true) Optional<String> reason) {

        /** A reason is about people. */
        @Override
        public String toString() {
            return "DecisionBody[" + decision + "]";
        }
    }
}
