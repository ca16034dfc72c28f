package jp.hagukumi.web.checkups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.UUID;
import jp.hagukumi.checkups.clinics.ApprovePaymentList;
import jp.hagukumi.checkups.clinics.PaymentListId;
import jp.hagukumi.checkups.clinics.ProposePaymentList;
import jp.hagukumi.checkups.clinics.ReadPaymentList;
import jp.hagukumi.checkups.clinics.ReadPaymentLists;
import jp.hagukumi.checkups.clinics.TakeOutPaymentList;
import jp.hagukumi.checkups.clinics.WithdrawPaymentList;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;

/** What the city owes its clinics: made by one person, approved by another, taken out as a file. */
@Path("desk/clinic-payments")
@ApplicationScoped
public class DeskClinicPayments {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ReadPaymentLists readPaymentLists;

    @Inject
    ReadPaymentList readPaymentList;

    @Inject
    ProposePaymentList proposePaymentList;

    @Inject
    ApprovePaymentList approvePaymentList;

    @Inject
    WithdrawPaymentList withdrawPaymentList;

    @Inject
    TakeOutPaymentList takeOutPaymentList;

    @GET
    @Admits(Actor.Kind.STAFF)
    public ClinicViews.PaymentLists readPaymentLists() {
        return ClinicViews.PaymentLists.of(readPaymentLists.read(caller.actor()));
    }

    @POST
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response proposePaymentList(ClinicBodies.Month body) {
        return once.answer(
                Response.Status.CREATED,
                body,
                () -> ClinicViews.MadeList.of(
                        proposePaymentList.propose(caller.actor(), YearMonth.parse(body.month()))));
    }

    @GET
    @Path("{listId}")
    @Admits(Actor.Kind.STAFF)
    public ClinicViews.Payment readPaymentList(@PathParam("listId") UUID list) {
        return ClinicViews.Payment.of(readPaymentList.read(caller.actor(), new PaymentListId(list)));
    }

    @GET
    @Path("{listId}/file")
    @Admits(Actor.Kind.STAFF)
    public Response takeOutPaymentList(@PathParam("listId") UUID list) {
        var taken = takeOutPaymentList.takeOut(caller.actor(), new PaymentListId(list));
        return Response.ok(taken.bytes(), "text/csv")
                .header("Content-Disposition", "attachment; filename=\"" + taken.name() + "\"")
                .build();
    }

    @POST
    @Path("{listId}/approval")
    @Admits(Actor.Kind.STAFF)
    public Response approvePaymentList(@PathParam("listId") UUID list, ClinicBodies.Done body) {
        return once.done(body, () -> approvePaymentList.approve(caller.actor(), new PaymentListId(list)));
    }

    @POST
    @Path("{listId}/withdrawal")
    @Admits(Actor.Kind.STAFF)
    public Response withdrawPaymentList(@PathParam("listId") UUID list, ClinicBodies.Done body) {
        return once.done(body, () -> withdrawPaymentList.withdraw(caller.actor(), new PaymentListId(list)));
    }
}
