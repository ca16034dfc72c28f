package jp.hagukumi.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.identity.InstitutionId;
import jp.hagukumi.identity.KeepInstitution;
import jp.hagukumi.identity.ReadInstitutions;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.RecordReader;
import jp.hagukumi.web.signin.Issuers;

/** Partner institutions, their certificates and the users of the web form, for the administrator. */
@Path("desk/institutions")
@ApplicationScoped
public class DeskInstitutions {

    private static final int PAGE = 50;
    private static final String FINGERPRINT = "{fingerprint: [0-9a-f]{64}}";

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    Issuers issuers;

    @Inject
    ReadInstitutions readInstitutions;

    @Inject
    KeepInstitution keepInstitution;

    @GET
    @Admits(Actor.Kind.STAFF)
    public InstitutionBodies.Page listInstitutions(@Context UriInfo uri) {
        var wanted = RecordReader.fromQuery(uri.getQueryParameters(), InstitutionBodies.Paged.class);
        var limit = wanted.limit().orElse(PAGE);
        var page = readInstitutions.list(caller.actor(), wanted.cursor().map(InstitutionId::new), limit).stream()
                .map(InstitutionBodies.Shown::of)
                .toList();
        return new InstitutionBodies.Page(
                page,
                page.size() < limit
                        ? Optional.empty()
                        : Optional.of(page.get(page.size() - 1).id().toString()));
    }

    @POST
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response addInstitution(InstitutionBodies.Entry entry) {
        return once.answer(
                Response.Status.CREATED,
                entry,
                () -> new Created(
                        keepInstitution.add(caller.actor(), entry.entry()).value()));
    }

    @GET
    @Path("{institutionId}")
    @Admits(Actor.Kind.STAFF)
    public InstitutionBodies.Shown readInstitution(@PathParam("institutionId") UUID institution) {
        return InstitutionBodies.Shown.of(readInstitutions.read(caller.actor(), new InstitutionId(institution)));
    }

    @PUT
    @Path("{institutionId}")
    @Admits(Actor.Kind.STAFF)
    public Response changeInstitution(@PathParam("institutionId") UUID institution, InstitutionBodies.Entry entry) {
        return once.done(
                entry, () -> keepInstitution.change(caller.actor(), new InstitutionId(institution), entry.entry()));
    }

    @POST
    @Path("{institutionId}/certificates")
    @Admits(Actor.Kind.STAFF)
    public Response addInstitutionCertificate(
            @PathParam("institutionId") UUID institution, InstitutionBodies.CertificateEntry entry) {
        return once.answer(
                Response.Status.CREATED,
                entry,
                () -> new Registered(keepInstitution.addCertificate(
                        caller.actor(),
                        new InstitutionId(institution),
                        entry.pem().getBytes(StandardCharsets.UTF_8),
                        entry.purpose())));
    }

    @PUT
    @Path("{institutionId}/certificates/" + FINGERPRINT)
    @Admits(Actor.Kind.STAFF)
    public Response setInstitutionCertificateStatus(
            @PathParam("institutionId") UUID institution,
            @PathParam("fingerprint") String fingerprint,
            InstitutionBodies.CertificateChange change) {
        return once.done(
                change,
                () -> keepInstitution.setCertificateStatus(
                        caller.actor(), new InstitutionId(institution), fingerprint, change.status()));
    }

    @POST
    @Path("{institutionId}/users")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response addInstitutionUser(
            @PathParam("institutionId") UUID institution, InstitutionBodies.UserEntry entry) {
        return once.answer(
                Response.Status.CREATED,
                entry,
                () -> new Created(keepInstitution.addUser(
                        caller.actor(),
                        new InstitutionId(institution),
                        new KeepInstitution.UserEntry(entry.name(), issuers.ofPartners(), entry.subject()))));
    }

    @DELETE
    @Path("{institutionId}/users/{userId}")
    @Admits(Actor.Kind.STAFF)
    public Response endInstitutionUser(@PathParam("institutionId") UUID institution, @PathParam("userId") UUID user) {
        keepInstitution.endUser(caller.actor(), new InstitutionId(institution), user);
        return Response.noContent().build();
    }

    record Registered(String fingerprint) {}
}
