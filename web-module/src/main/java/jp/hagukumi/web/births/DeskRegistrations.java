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
import java.util.UUID;
import jp.hagukumi.births.registration.AcceptRegistration;
import jp.hagukumi.births.registration.AskForCorrection;
import jp.hagukumi.births.registration.CompareCertificatePhoto;
import jp.hagukumi.births.registration.EnterPaperRegistration;
import jp.hagukumi.births.registration.HandOverRegistrations;
import jp.hagukumi.births.registration.ListRegisterClerks;
import jp.hagukumi.births.registration.MendByPhone;
import jp.hagukumi.births.registration.ReadCertificatePhoto;
import jp.hagukumi.births.registration.ReadRegistration;
import jp.hagukumi.births.registration.RefuseRegistration;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.births.registration.SearchRegistrations;
import jp.hagukumi.births.registration.SendOnRegistration;
import jp.hagukumi.births.registration.SettleUntold;
import jp.hagukumi.births.registration.TakeBackAcceptance;
import jp.hagukumi.births.registration.TakeUpRegistration;
import jp.hagukumi.births.registration.TellResidence;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.identity.StaffId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.web.births.CertificateQueue.ForwardingBody;
import jp.hagukumi.web.births.CertificateQueue.ReasonBody;
import jp.hagukumi.web.births.DeskRegistrationBodies.Correction;
import jp.hagukumi.web.births.DeskRegistrationBodies.Decision;
import jp.hagukumi.web.births.DeskRegistrationBodies.HandOver;
import jp.hagukumi.web.births.DeskRegistrationBodies.OfVersion;
import jp.hagukumi.web.births.DeskRegistrationBodies.PaperBody;
import jp.hagukumi.web.births.DeskRegistrationBodies.PhoneTalk;
import jp.hagukumi.web.births.DeskRegistrationBodies.Wanted;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.RecordReader;

/** The ward's desk for registrations of birth. */
@Path("desk/registrations")
@ApplicationScoped
public class DeskRegistrations {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    CityClock clock;

    @Inject
    SearchRegistrations searchRegistrations;

    @Inject
    ReadRegistration readRegistration;

    @Inject
    ReadCertificatePhoto readCertificatePhoto;

    @Inject
    CompareCertificatePhoto compareCertificatePhoto;

    @Inject
    TakeUpRegistration takeUpRegistration;

    @Inject
    ListRegisterClerks listRegisterClerks;

    @Inject
    HandOverRegistrations handOverRegistrations;

    @Inject
    AskForCorrection askForCorrection;

    @Inject
    MendByPhone mendByPhone;

    @Inject
    AcceptRegistration acceptRegistration;

    @Inject
    RefuseRegistration refuseRegistration;

    @Inject
    TakeBackAcceptance takeBackAcceptance;

    @Inject
    SendOnRegistration sendOnRegistration;

    @Inject
    TellResidence tellResidence;

    @Inject
    SettleUntold settleUntold;

    @Inject
    EnterPaperRegistration enterPaperRegistration;

    @GET
    @Admits(Actor.Kind.STAFF)
    public DeskRegistrationViews.Page searchRegistrations(@Context UriInfo uri) {
        var wanted = RecordReader.fromQuery(uri.getQueryParameters(), Wanted.class);
        return DeskRegistrationViews.Page.of(searchRegistrations.search(caller.actor(), wanted.query()), clock.today());
    }

    @GET
    @Path("{registrationId}")
    @Admits(Actor.Kind.STAFF)
    public DeskRegistrationViews.Case readRegistration(@PathParam("registrationId") UUID registration) {
        return DeskRegistrationViews.Case.of(
                readRegistration.read(caller.actor(), new RegistrationId(registration)), caller.language());
    }

    @GET
    @Path("{registrationId}/photo")
    @Admits(Actor.Kind.STAFF)
    public Response readCertificatePhoto(@PathParam("registrationId") UUID registration) {
        var photo = readCertificatePhoto.read(caller.actor(), new RegistrationId(registration));
        return Response.ok(photo.content().toArray(), photo.mediaType()).build();
    }

    @POST
    @Path("{registrationId}/photo-comparison")
    @Admits(Actor.Kind.STAFF)
    public Response compareCertificatePhoto(@PathParam("registrationId") UUID registration, OfVersion seen) {
        return once.done(
                seen,
                () -> compareCertificatePhoto.compare(
                        caller.actor(), new RegistrationId(registration), seen.rowVersion()));
    }

    @POST
    @Path("paper")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response enterPaperRegistration(PaperBody paper) {
        return once.answer(Response.Status.CREATED, paper, () -> {
            var actor = caller.actor();
            var order = paper.order().orElse(1);
            if (paper.childId().isPresent()) {
                return new DeskRegistrationViews.Entered(enterPaperRegistration
                        .enter(actor, new PersonId(paper.childId().get()), paper.paper())
                        .value());
            }
            return new DeskRegistrationViews.Entered((paper.motherId().isPresent()
                            ? enterPaperRegistration.enterWithoutCertificate(
                                    actor, new PersonId(paper.motherId().get()), order, paper.paper())
                            : enterPaperRegistration.enterOfUnknownMother(
                                    actor,
                                    paper.wardOfUnknown(),
                                    order,
                                    paper.anotherPerson().orElse(false),
                                    paper.paper()))
                    .value());
        });
    }

    @GET
    @Path("clerks")
    @Admits(Actor.Kind.STAFF)
    public DeskRegistrationViews.Clerks listRegisterClerks() {
        return DeskRegistrationViews.Clerks.of(listRegisterClerks.list(caller.actor()));
    }

    @POST
    @Path("hand-over")
    @Admits(Actor.Kind.STAFF)
    public Response handOverRegistrations(HandOver asked) {
        return once.answer(
                Response.Status.OK,
                asked,
                () -> new DeskRegistrationViews.HandedOver(handOverRegistrations.handOver(
                        caller.actor(), new StaffId(asked.from()), new StaffId(asked.to()))));
    }

    @POST
    @Path("{registrationId}/take-up")
    @Admits(Actor.Kind.STAFF)
    public Response takeUpRegistration(@PathParam("registrationId") UUID registration, OfVersion seen) {
        return once.done(
                seen,
                () -> takeUpRegistration.takeUp(caller.actor(), new RegistrationId(registration), seen.rowVersion()));
    }

    @POST
    @Path("{registrationId}/correction-request")
    @Admits(Actor.Kind.STAFF)
    public Response askForCorrection(@PathParam("registrationId") UUID registration, Correction asked) {
        return once.done(
                asked,
                () -> askForCorrection.ask(
                        caller.actor(), new RegistrationId(registration), asked.rowVersion(), asked.wanted()));
    }

    @POST
    @Path("{registrationId}/phone-mending")
    @Admits(Actor.Kind.STAFF)
    public Response mendByPhone(@PathParam("registrationId") UUID registration, PhoneTalk talk) {
        return once.done(
                talk,
                () -> mendByPhone.mend(
                        caller.actor(), new RegistrationId(registration), talk.rowVersion(), talk.talk()));
    }

    @POST
    @Path("{registrationId}/acceptance")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response acceptRegistration(@PathParam("registrationId") UUID registration, OfVersion seen) {
        return once.answer(
                Response.Status.CREATED,
                seen,
                () -> new DeskRegistrationViews.Accepted(acceptRegistration.accept(
                        caller.actor(), new RegistrationId(registration), seen.rowVersion())));
    }

    @POST
    @Path("{registrationId}/refusal")
    @Admits(Actor.Kind.STAFF)
    public Response refuseRegistration(@PathParam("registrationId") UUID registration, ReasonBody body) {
        return once.answer(
                Response.Status.OK,
                body,
                () -> new DeskRegistrationViews.Proposed(refuseRegistration.refuse(
                        caller.actor(),
                        new RegistrationId(registration),
                        body.rowVersion(),
                        new Written(body.reason()))));
    }

    @POST
    @Path("{registrationId}/refusal-decision")
    @Admits(Actor.Kind.STAFF)
    public Response decideRefusal(@PathParam("registrationId") UUID registration, Decision decision) {
        return once.done(
                decision,
                () -> refuseRegistration.decide(
                        caller.actor(),
                        new RegistrationId(registration),
                        decision.declined().map(Written::new)));
    }

    @POST
    @Path("{registrationId}/taking-back")
    @Admits(Actor.Kind.STAFF)
    public Response takeBackAcceptance(@PathParam("registrationId") UUID registration, ReasonBody body) {
        return once.answer(
                Response.Status.OK,
                body,
                () -> new DeskRegistrationViews.Proposed(takeBackAcceptance.propose(
                        caller.actor(),
                        new RegistrationId(registration),
                        body.rowVersion(),
                        new Written(body.reason()))));
    }

    @POST
    @Path("{registrationId}/taking-back-decision")
    @Admits(Actor.Kind.STAFF)
    public Response decideTakingBack(@PathParam("registrationId") UUID registration, Decision decision) {
        return once.done(
                decision,
                () -> takeBackAcceptance.decide(
                        caller.actor(),
                        new RegistrationId(registration),
                        decision.declined().map(Written::new)));
    }

    @POST
    @Path("{registrationId}/sending-on")
    @Admits(Actor.Kind.STAFF)
    public Response sendOnRegistration(@PathParam("registrationId") UUID registration, ForwardingBody body) {
        return once.done(
                body,
                () -> sendOnRegistration.sendOn(
                        caller.actor(),
                        new RegistrationId(registration),
                        body.rowVersion(),
                        body.municipality(),
                        new Written(body.note())));
    }

    @POST
    @Path("{registrationId}/untold/{position: [1-9][0-9]{0,3}}/settling")
    @Admits(Actor.Kind.STAFF)
    public Response settleUntold(
            @PathParam("registrationId") UUID registration,
            @PathParam("position") int position,
            RegisterAnswers.NoteBody body) {
        return once.done(
                body,
                () -> settleUntold.settle(
                        caller.actor(), new RegistrationId(registration), position, new Written(body.note())));
    }

    @POST
    @Path("{registrationId}/residence-told")
    @Admits(Actor.Kind.STAFF)
    public Response tellResidence(@PathParam("registrationId") UUID registration, ForwardingBody body) {
        return once.done(
                body,
                () -> tellResidence.tell(
                        caller.actor(),
                        new RegistrationId(registration),
                        body.rowVersion(),
                        body.municipality(),
                        new Written(body.note())));
    }
}
