package jp.hagukumi.web.births;

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
import jp.hagukumi.births.CancelBirthCertificate;
import jp.hagukumi.births.Cancellation;
import jp.hagukumi.births.CorrectBirthCertificate;
import jp.hagukumi.births.ListCertificatesSince;
import jp.hagukumi.births.ReadSentCertificate;
import jp.hagukumi.births.SubmitBirthCertificate;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Query;
import jp.hagukumi.web.json.RecordReader;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.json.Whole;

/**
 * The form for institutions without a system of their own: the same use cases as by SOAP. The {@code Idempotency-Key} is the
 * message's identity, so a form sent twice gets the same receipt.
 */
@Path("institution/certificates")
@ApplicationScoped
public class InstitutionForm {

    private static final String NUMBER = "{number: [A-Za-z0-9-]{1,36}}";
    private static final int PAGE = 50;
    private static final int WITH_ATTACHMENT = 7_200_000;

    @Inject
    Caller caller;

    @Inject
    SubmitBirthCertificate submitBirthCertificate;

    @Inject
    CorrectBirthCertificate correctBirthCertificate;

    @Inject
    CancelBirthCertificate cancelBirthCertificate;

    @Inject
    ReadSentCertificate readSentCertificate;

    @Inject
    ListCertificatesSince listCertificatesSince;

    @GET
    @Admits(Actor.Kind.INSTITUTION)
    public Sent.Changes listCertificatesSince(@Context UriInfo uri) {
        var wanted = RecordReader.fromQuery(uri.getQueryParameters(), Since.class);
        return Sent.Changes.of(listCertificatesSince.list(
                caller.actor(), wanted.cursor(), wanted.limit().orElse(PAGE)));
    }

    @POST
    @Admits(Actor.Kind.INSTITUTION)
    @KeyRequired
    public Response submitBirthCertificate(SubmissionBody body) {
        var receipt = submitBirthCertificate.submit(caller.actor(), body.paper().submission(body.number(), 1, caller));
        return created(receipt);
    }

    @GET
    @Path(NUMBER)
    @Admits(Actor.Kind.INSTITUTION)
    public Sent.Certificate readSentCertificate(@PathParam("number") String number) {
        return Sent.Certificate.of(readSentCertificate.read(caller.actor(), number));
    }

    @POST
    @Path(NUMBER + "/corrections")
    @Admits(Actor.Kind.INSTITUTION)
    @KeyRequired
    public Response correctBirthCertificate(@PathParam("number") String number, CorrectionBody body) {
        var receipt = correctBirthCertificate.correct(
                caller.actor(), body.paper().submission(number, body.version(), caller));
        return created(receipt);
    }

    @POST
    @Path(NUMBER + "/cancellation")
    @Admits(Actor.Kind.INSTITUTION)
    @KeyRequired
    public Response cancelBirthCertificate(@PathParam("number") String number, CancellationBody body) {
        var receipt = cancelBirthCertificate.cancel(
                caller.actor(),
                new Cancellation(number, body.version(), new Written(body.reason()), Typed.envelope(caller, body)));
        return created(receipt);
    }

    private Response created(jp.hagukumi.births.Receipt receipt) {
        return Response.status(Response.Status.CREATED)
                .entity(Sent.Receipt.of(receipt, caller.language()))
                .build();
    }

    /** Since when. */
    @Query
    record Since(
            @Text(max = 40) Optional<String> cursor,
            @Whole(min = 1, max = 100) Optional<Integer> limit) {}

    /** A first version. */
    @Body(maxBytes = WITH_ATTACHMENT)
    public record SubmissionBody(
            @Text(max = 36, pattern = "[A-Za-z0-9-]+") String number,
            @Whole(min = 1, max = 999_999_999) Optional<Long> serial,
            @Text(max = 6, pattern = "[0-9]{6}") String municipality,
            @Text(max = 10, pattern = "[0-9]{10}") Optional<String> medicalInstitutionCode,
            @Text(max = 32) Optional<String> deliveryToken,
            ContentBody content,
            Optional<AttachmentBody> attachment) {

        Paper paper() {
            return new Paper(serial, municipality, medicalInstitutionCode, deliveryToken, content, attachment);
        }
    }

    /** A later version. */
    @Body(maxBytes = WITH_ATTACHMENT)
    public record CorrectionBody(
            @Whole(min = 2, max = 999) int version,
            @Whole(min = 1, max = 999_999_999) Optional<Long> serial,
            @Text(max = 6, pattern = "[0-9]{6}") String municipality,
            @Text(max = 10, pattern = "[0-9]{10}") Optional<String> medicalInstitutionCode,
            @Text(max = 32) Optional<String> deliveryToken,
            ContentBody content,
            Optional<AttachmentBody> attachment) {

        Paper paper() {
            return new Paper(serial, municipality, medicalInstitutionCode, deliveryToken, content, attachment);
        }
    }

    /** A withdrawal. */
    @Body
    public record CancellationBody(
            @Whole(min = 1, max = 999) int version,
            @Text(max = 500, lines = true) String reason) {}
}
