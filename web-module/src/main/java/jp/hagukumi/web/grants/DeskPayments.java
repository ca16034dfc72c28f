package jp.hagukumi.web.grants;

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
import jp.hagukumi.grants.LineId;
import jp.hagukumi.grants.payout.ApprovePayments;
import jp.hagukumi.grants.payout.CorrectPayment;
import jp.hagukumi.grants.payout.ListDueLines;
import jp.hagukumi.grants.payout.ListPayments;
import jp.hagukumi.grants.payout.NotePaidBack;
import jp.hagukumi.grants.payout.PaymentId;
import jp.hagukumi.grants.payout.PaymentState;
import jp.hagukumi.grants.payout.ProposePayments;
import jp.hagukumi.grants.payout.Reconcile;
import jp.hagukumi.grants.payout.ReturnPayment;
import jp.hagukumi.grants.payout.TakeBankResults;
import jp.hagukumi.grants.payout.WithdrawPayment;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.Query;
import jp.hagukumi.web.json.RecordReader;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.json.Whole;

/** What is due, payments in each state, and what the bank did with them. */
@Path("desk/payments")
@ApplicationScoped
public class DeskPayments {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ListDueLines listDueLines;

    @Inject
    ProposePayments proposePayments;

    @Inject
    ApprovePayments approvePayments;

    @Inject
    ListPayments listPayments;

    @Inject
    WithdrawPayment withdrawPayment;

    @Inject
    CorrectPayment correctPayment;

    @Inject
    ReturnPayment returnPayment;

    @Inject
    NotePaidBack notePaidBack;

    @Inject
    Reconcile reconcile;

    @Inject
    TakeBankResults takeBankResults;

    private static final int USUAL = 100;

    /** Which payments to show. */
    @Query
    record PaymentQuery(
            PaymentState state,
            @Text(max = 200) Optional<String> cursor,
            @Whole(min = 1, max = 500) Optional<Integer> limit) {}

    @GET
    @Admits(Actor.Kind.STAFF)
    public PayoutViews.Page listPayments(@Context UriInfo uri) {
        var query = RecordReader.fromQuery(uri.getQueryParameters(), PaymentQuery.class);
        return PayoutViews.Page.of(listPayments.list(
                caller.actor(), query.state(), query.cursor(), query.limit().orElse(USUAL)));
    }

    @GET
    @Path("due")
    @Admits(Actor.Kind.STAFF)
    public PayoutViews.Due listDueLines() {
        return PayoutViews.Due.of(listDueLines.list(caller.actor()));
    }

    @POST
    @Path("proposals")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response proposePayments(PayoutViews.ChosenBody body) {
        return once.answer(
                Response.Status.OK,
                body,
                () -> new PayoutViews.Count(proposePayments.propose(caller.actor(), body.ids())));
    }

    @POST
    @Path("approvals")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response approvePayments(PayoutViews.ChosenBody body) {
        return once.done(body, () -> approvePayments.approve(caller.actor(), body.ids()));
    }

    @POST
    @Path("results")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response takeBankResults(PayoutViews.ResultsBody body) {
        return once.answer(
                Response.Status.OK,
                body,
                () -> new PayoutViews.Count(takeBankResults.take(caller.actor(), body.csv())));
    }

    @GET
    @Path("reconciliation")
    @Admits(Actor.Kind.STAFF)
    public PayoutViews.Reconciled reconcile() {
        return PayoutViews.Reconciled.of(reconcile.reconcile(caller.actor()));
    }

    @POST
    @Path("{paymentId}/withdrawal")
    @Admits(Actor.Kind.STAFF)
    public Response withdrawPayment(@PathParam("paymentId") UUID payment, GrantBodies.DoneBody body) {
        return once.done(body, () -> withdrawPayment.withdraw(caller.actor(), new PaymentId(payment)));
    }

    @POST
    @Path("{paymentId}/correction")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response correctPayment(@PathParam("paymentId") UUID payment, GrantBodies.DoneBody body) {
        return once.done(body, () -> correctPayment.correct(caller.actor(), new PaymentId(payment)));
    }

    @POST
    @Path("{paymentId}/return")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response returnPayment(@PathParam("paymentId") UUID payment, PayoutViews.ReturnBody body) {
        return once.done(
                body, () -> returnPayment.giveBack(caller.actor(), new PaymentId(payment), body.on(), body.reason()));
    }

    @POST
    @Path("claims/{lineId}/paid-back")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response notePaidBack(@PathParam("lineId") UUID line, PayoutViews.DayBody body) {
        return once.done(body, () -> notePaidBack.note(caller.actor(), new LineId(line), body.on()));
    }
}
