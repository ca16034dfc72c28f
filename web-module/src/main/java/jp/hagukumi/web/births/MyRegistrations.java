package jp.hagukumi.web.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.hagukumi.births.registration.AddCertificatePhoto;
import jp.hagukumi.births.registration.FileRegistration;
import jp.hagukumi.births.registration.JudgeGivenName;
import jp.hagukumi.births.registration.KeepRegistrationDraft;
import jp.hagukumi.births.registration.MendRegistration;
import jp.hagukumi.births.registration.OpenRegistration;
import jp.hagukumi.births.registration.ReadFilingReceipt;
import jp.hagukumi.births.registration.ReadMyRegistration;
import jp.hagukumi.births.registration.WithdrawRegistration;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.guard.Site;

/** The family's registration of a birth (出生届): opened, written, filed, put right, followed. */
@Path("me/children/{childId}/registration")
@ApplicationScoped
public class MyRegistrations {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    Site site;

    @Inject
    OpenRegistration openRegistration;

    @Inject
    ReadMyRegistration readMyRegistration;

    @Inject
    ReadFilingReceipt readFilingReceipt;

    @Inject
    KeepRegistrationDraft keepRegistrationDraft;

    @Inject
    JudgeGivenName judgeGivenName;

    @Inject
    FileRegistration fileRegistration;

    @Inject
    AddCertificatePhoto addCertificatePhoto;

    @Inject
    MendRegistration mendRegistration;

    @Inject
    WithdrawRegistration withdrawRegistration;

    /** Opening is the same however often it is asked: no key is needed. */
    @POST
    @Admits(Actor.Kind.RESIDENT)
    public RegistrationViews.View openRegistration(@PathParam("childId") UUID child) {
        return RegistrationViews.View.of(openRegistration.open(caller.actor(), new PersonId(child)), caller.language());
    }

    @GET
    @Admits(Actor.Kind.RESIDENT)
    public RegistrationViews.View readMyRegistration(@PathParam("childId") UUID child) {
        return RegistrationViews.View.of(
                readMyRegistration.read(caller.actor(), new PersonId(child)), caller.language());
    }

    /** As a file: the paper is to be kept, not to be looked at in our name. */
    @GET
    @Path("receipt")
    @Admits(Actor.Kind.RESIDENT)
    public Response readFilingReceipt(@PathParam("childId") UUID child) {
        return Response.ok(
                        readFilingReceipt
                                .read(caller.actor(), new PersonId(child), site.baseUrl() + "/verify/")
                                .toArray(),
                        "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"shussei-todoke-hikae.pdf\"")
                .build();
    }

    @PUT
    @Path("draft")
    @Admits(Actor.Kind.RESIDENT)
    public RegistrationViews.View keepRegistrationDraft(@PathParam("childId") UUID child, RegistrationBody written) {
        return RegistrationViews.View.of(
                keepRegistrationDraft.keep(caller.actor(), new PersonId(child), written.version(), written.changes()),
                caller.language());
    }

    @POST
    @Path("name")
    @Admits(Actor.Kind.RESIDENT)
    public RegistrationViews.Name judgeGivenName(@PathParam("childId") UUID child, NameBody typed) {
        return RegistrationViews.Name.of(
                judgeGivenName.judge(caller.actor(), new PersonId(child), typed.name(), typed.reading()));
    }

    @POST
    @Path("filing")
    @Admits(Actor.Kind.RESIDENT)
    @KeyRequired
    public Response fileRegistration(@PathParam("childId") UUID child, SignedBody signed) {
        return once.answer(
                Response.Status.CREATED,
                signed,
                () -> RegistrationViews.Filed.of(fileRegistration.file(
                        caller.actor(), new PersonId(child), signed.version(), signed.filersSignature())));
    }

    /** A photo of the paper certificate, where no electronic one came. */
    @POST
    @Path("photo")
    @Admits(Actor.Kind.RESIDENT)
    @KeyRequired
    public Response addCertificatePhoto(@PathParam("childId") UUID child, PhotoBody photo) {
        return once.answer(
                Response.Status.CREATED,
                photo,
                () -> RegistrationViews.View.of(
                        addCertificatePhoto.add(caller.actor(), new PersonId(child), photo.bytes()),
                        caller.language()));
    }

    @PUT
    @Path("mending")
    @Admits(Actor.Kind.RESIDENT)
    public RegistrationViews.View changeRegistration(@PathParam("childId") UUID child, RegistrationBody written) {
        return RegistrationViews.View.of(
                mendRegistration.change(caller.actor(), new PersonId(child), written.version(), written.changes()),
                caller.language());
    }

    @POST
    @Path("mending")
    @Admits(Actor.Kind.RESIDENT)
    @KeyRequired
    public Response mendRegistration(@PathParam("childId") UUID child, SignedBody signed) {
        return once.answer(
                Response.Status.CREATED,
                signed,
                () -> RegistrationViews.View.of(
                        mendRegistration.handIn(
                                caller.actor(), new PersonId(child), signed.version(), signed.filersSignature()),
                        caller.language()));
    }

    @DELETE
    @Admits(Actor.Kind.RESIDENT)
    public void withdrawRegistration(@PathParam("childId") UUID child) {
        withdrawRegistration.withdraw(caller.actor(), new PersonId(child));
    }
}
