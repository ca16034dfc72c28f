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
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.referrals.CloseReferral;
import jp.hagukumi.checkups.referrals.DeclineReferral;
import jp.hagukumi.checkups.referrals.EnterAnswer;
import jp.hagukumi.checkups.referrals.HandOverReferral;
import jp.hagukumi.checkups.referrals.ListReferrals;
import jp.hagukumi.checkups.referrals.NoteLookedAfter;
import jp.hagukumi.checkups.referrals.NoteReminder;
import jp.hagukumi.checkups.referrals.PrintLetter;
import jp.hagukumi.checkups.referrals.ReadReferral;
import jp.hagukumi.checkups.referrals.ReferralId;
import jp.hagukumi.checkups.referrals.ReferralNames;
import jp.hagukumi.checkups.referrals.TellAnswer;
import jp.hagukumi.checkups.referrals.WriteReferral;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.RecordReader;

/** Referrals of a ward's checkups: written, handed over, asked after, answered on paper, told and closed. */
@Path("desk/checkup-referrals")
@ApplicationScoped
public class DeskReferrals {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    CloseReferral closeReferral;

    @Inject
    DeclineReferral declineReferral;

    @Inject
    EnterAnswer enterAnswer;

    @Inject
    HandOverReferral handOverReferral;

    @Inject
    ListReferrals listReferrals;

    @Inject
    NoteLookedAfter noteLookedAfter;

    @Inject
    NoteReminder noteReminder;

    @Inject
    PrintLetter printLetter;

    @Inject
    ReadReferral readReferral;

    @Inject
    TellAnswer tellAnswer;

    @Inject
    WriteReferral writeReferral;

    @GET
    @Admits(Actor.Kind.STAFF)
    public ReferralViews.Page listReferrals(@Context UriInfo uri) {
        var wanted = RecordReader.fromQuery(uri.getQueryParameters(), ReferralBodies.Wanted.class);
        return ReferralViews.Page.of(listReferrals.list(caller.actor(), wanted.ward(), wanted.shown()));
    }

    @POST
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response writeReferral(ReferralBodies.Write body) {
        return once.answer(
                Response.Status.CREATED,
                body,
                () -> new ReferralViews.Written(writeReferral
                        .write(
                                caller.actor(),
                                new CheckupId(body.checkup()),
                                ReferralNames.group(body.group()),
                                body.addressed(),
                                body.words())
                        .value()));
    }

    @GET
    @Path("{referralId}")
    @Admits(Actor.Kind.STAFF)
    public ReferralViews.Sheet readReferral(@PathParam("referralId") UUID referral) {
        return ReferralViews.Sheet.of(readReferral.read(caller.actor(), new ReferralId(referral)));
    }

    @GET
    @Path("{referralId}/letter")
    @Admits(Actor.Kind.STAFF)
    public Response printReferralLetter(@PathParam("referralId") UUID referral) {
        return Response.ok(printLetter.print(caller.actor(), new ReferralId(referral)), "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"shokaijo.pdf\"")
                .build();
    }

    @POST
    @Path("{referralId}/hand-over")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response handOverReferral(@PathParam("referralId") UUID referral, ReferralBodies.HandOver body) {
        return once.done(
                body,
                () -> handOverReferral.handOver(
                        caller.actor(), new ReferralId(referral), body.on(), body.to(), body.version()));
    }

    @POST
    @Path("{referralId}/refusal")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response declineReferral(@PathParam("referralId") UUID referral, ReferralBodies.Talk body) {
        return once.done(
                body,
                () -> declineReferral.decline(caller.actor(), new ReferralId(referral), body.words(), body.version()));
    }

    @POST
    @Path("{referralId}/answers")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response enterReferralAnswer(@PathParam("referralId") UUID referral, ReferralBodies.Answer body) {
        return once.done(
                body, () -> enterAnswer.enter(caller.actor(), new ReferralId(referral), body.read(), body.version()));
    }

    @POST
    @Path("{referralId}/telling")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response tellReferralAnswer(@PathParam("referralId") UUID referral, CheckupBodies.Seen body) {
        return once.done(body, () -> tellAnswer.tell(caller.actor(), new ReferralId(referral), body.version()));
    }

    @POST
    @Path("{referralId}/calls")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response noteReferralCall(@PathParam("referralId") UUID referral, ReferralBodies.Call body) {
        return once.done(
                body,
                () -> noteReminder.note(
                        caller.actor(), new ReferralId(referral), body.whom(), body.reached(), body.words()));
    }

    @POST
    @Path("{referralId}/closing")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response closeReferral(@PathParam("referralId") UUID referral, ReferralBodies.Close body) {
        return once.done(
                body,
                () -> closeReferral.close(
                        caller.actor(),
                        new ReferralId(referral),
                        ReferralNames.follow(body.follow()),
                        body.followOn(),
                        body.words(),
                        body.version()));
    }

    @POST
    @Path("{referralId}/looked-after")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response noteReferralLookedAfter(@PathParam("referralId") UUID referral, ReferralBodies.Talk body) {
        return once.done(
                body,
                () -> noteLookedAfter.note(caller.actor(), new ReferralId(referral), body.words(), body.version()));
    }
}
