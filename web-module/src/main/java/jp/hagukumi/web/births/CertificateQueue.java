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
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.hagukumi.births.Bytes;
import jp.hagukumi.births.CertificateFlag;
import jp.hagukumi.births.CertificateId;
import jp.hagukumi.births.CertificatePage;
import jp.hagukumi.births.CertificateQuery;
import jp.hagukumi.births.CertificateState;
import jp.hagukumi.births.ExportEvidence;
import jp.hagukumi.births.ForwardCertificate;
import jp.hagukumi.births.Forwarding;
import jp.hagukumi.births.GivingBack;
import jp.hagukumi.births.ReadCertificate;
import jp.hagukumi.births.ReturnCertificate;
import jp.hagukumi.births.Routing;
import jp.hagukumi.births.SearchCertificates;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Many;
import jp.hagukumi.web.json.Query;
import jp.hagukumi.web.json.RecordReader;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.json.Whole;

/** The desk's queue of certificates, a case, and what a clerk does with it apart from joining. */
@Path("desk/certificates")
@ApplicationScoped
public class CertificateQueue {

    private static final int PAGE = 50;

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    SearchCertificates searchCertificates;

    @Inject
    ReadCertificate readCertificate;

    @Inject
    ExportEvidence exportEvidence;

    @Inject
    ForwardCertificate forwardCertificate;

    @Inject
    ReturnCertificate returnCertificate;

    @GET
    @Admits(Actor.Kind.STAFF)
    public Page searchCertificates(@Context UriInfo uri) {
        var wanted = RecordReader.fromQuery(uri.getQueryParameters(), Wanted.class);
        return Page.of(searchCertificates.search(caller.actor(), wanted.query()));
    }

    @GET
    @Path("{certificateId}")
    @Admits(Actor.Kind.STAFF)
    public CaseView readCertificate(@PathParam("certificateId") UUID certificate) {
        return CaseView.of(readCertificate.read(caller.actor(), new CertificateId(certificate)), caller.language());
    }

    /** Only the clean copy leaves, as a file: a browser that opened it here would open a stranger's content under our name. */
    @GET
    @Path("{certificateId}/attachment")
    @Admits(Actor.Kind.STAFF)
    public Response readAttachment(@PathParam("certificateId") UUID certificate) {
        var copy = readCertificate.attachment(caller.actor(), new CertificateId(certificate));
        return file(copy.fileName(), copy.mediaType(), copy.content());
    }

    @GET
    @Path("{certificateId}/evidence")
    @Admits(Actor.Kind.STAFF)
    public Response exportEvidence(@PathParam("certificateId") UUID certificate) {
        var file = exportEvidence.export(caller.actor(), new CertificateId(certificate));
        return file(file.fileName(), "application/zip", file.content());
    }

    private static Response file(String name, String mediaType, Bytes content) {
        return Response.ok(content.toArray(), mediaType)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    @POST
    @Path("{certificateId}/forward")
    @Admits(Actor.Kind.STAFF)
    public Response forwardCertificate(@PathParam("certificateId") UUID certificate, ForwardingBody body) {
        return once.done(
                body,
                () -> forwardCertificate.forward(
                        caller.actor(),
                        new CertificateId(certificate),
                        new Forwarding(body.municipality(), new Written(body.note()), body.rowVersion())));
    }

    @POST
    @Path("{certificateId}/return")
    @Admits(Actor.Kind.STAFF)
    public Response returnCertificate(@PathParam("certificateId") UUID certificate, ReasonBody body) {
        return once.done(
                body,
                () -> returnCertificate.giveBack(
                        caller.actor(),
                        new CertificateId(certificate),
                        new GivingBack(new Written(body.reason()), body.rowVersion())));
    }

    /** What a clerk looks for. */
    @Query
    record Wanted(
            @Many(max = 7) List<CertificateState> state,
            @Many(max = 7) List<CertificateFlag> flag,
            Optional<Routing> routing,
            @Text(max = 6, pattern = "[0-9]{6}") Optional<String> ward,
            Optional<LocalDate> receivedFrom,
            Optional<LocalDate> receivedUntil,
            @Text(max = 50) Optional<String> motherName,
            @Text(max = 200) Optional<String> cursor,
            @Whole(min = 1, max = 100) Optional<Integer> limit) {

        CertificateQuery query() {
            return new CertificateQuery(
                    Set.copyOf(state),
                    ward,
                    receivedFrom,
                    receivedUntil,
                    Set.copyOf(flag),
                    routing,
                    motherName,
                    cursor,
                    limit.orElse(PAGE));
        }
    }

    /** Sending on. */
    @Body
    public record ForwardingBody(
            @Text(max = 6, pattern = "[0-9]{6}") String municipality,
            @Text(max = 500, lines = true) String note,
            @Whole(min = 0, max = 1_000_000) int rowVersion) {}

    /** Why. */
    @Body
    public record ReasonBody(
            @Text(max = 500, lines = true) String reason,
            @Whole(min = 0, max = 1_000_000) int rowVersion) {}

    record Page(List<Row> items, Optional<String> next) {

        static Page of(CertificatePage page) {
            return new Page(page.rows().stream().map(Row::of).toList(), page.next());
        }
    }

    record Row(
            UUID id,
            String number,
            int version,
            CertificateState state,
            Routing routing,
            LocalDateTime bornAt,
            String motherName,
            UUID institutionId,
            String institutionName,
            Instant receivedAt,
            Optional<String> ward,
            Set<CertificateFlag> flags) {

        static Row of(CertificatePage.Row row) {
            return new Row(
                    row.certificate().value(),
                    row.certificateNumber(),
                    row.version(),
                    row.state(),
                    row.routing(),
                    row.bornAt(),
                    row.motherName().exact(),
                    row.institution(),
                    row.institutionName(),
                    row.receivedAt(),
                    row.ward(),
                    new TreeSet<>(row.flags()));
        }

        /** Logs carry ids only. */
        @Override
        public String toString() {
            return "Row[…]";
        }
    }
}
