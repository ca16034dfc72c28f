package jp.hagukumi.web.pregnancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.pregnancy.satogaeri.GiveConsent;
import jp.hagukumi.pregnancy.satogaeri.KeepStay;
import jp.hagukumi.pregnancy.satogaeri.ReadMyStay;
import jp.hagukumi.pregnancy.satogaeri.StayId;
import jp.hagukumi.pregnancy.satogaeri.WithdrawConsent;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;

/** A woman's stay elsewhere around the birth: planned, agreed to, taken back. */
@Path("me/stay-elsewhere")
@ApplicationScoped
public class MyStayDoor {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ReadMyStay readMyStay;

    @Inject
    KeepStay keepStay;

    @Inject
    GiveConsent giveConsent;

    @Inject
    WithdrawConsent withdrawConsent;

    @GET
    @Admits(Actor.Kind.RESIDENT)
    public StayViews.Mine readMyStay() {
        return StayViews.Mine.of(readMyStay.read(caller.actor()));
    }

    @POST
    @Admits(Actor.Kind.RESIDENT)
    @KeyRequired
    public Response keepStay(StayViews.PlanBody body) {
        return once.answer(
                Response.Status.CREATED,
                body,
                () -> new StayViews.Kept(
                        keepStay.keep(caller.actor(), body.plan()).value()));
    }

    @POST
    @Path("{stayId}/consent")
    @Admits(Actor.Kind.RESIDENT)
    @KeyRequired
    public Response giveConsent(@PathParam("stayId") UUID stay, StayViews.AgreedBody body) {
        return once.done(body, () -> giveConsent.give(caller.actor(), new StayId(stay), body.agreed()));
    }

    /** Not under a key: what is taken back already cannot be taken back again. */
    @POST
    @Path("{stayId}/withdrawal")
    @Admits(Actor.Kind.RESIDENT)
    public Response withdrawConsent(@PathParam("stayId") UUID stay) {
        withdrawConsent.withdraw(caller.actor(), new StayId(stay));
        return Response.noContent().build();
    }
}
