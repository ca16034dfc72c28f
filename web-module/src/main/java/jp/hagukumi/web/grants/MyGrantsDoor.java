package jp.hagukumi.web.grants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.hagukumi.grants.AddGrantPaper;
import jp.hagukumi.grants.ApplyForGrant;
import jp.hagukumi.grants.CorrectMyAccount;
import jp.hagukumi.grants.GrantApplicationId;
import jp.hagukumi.grants.MendGrantApplication;
import jp.hagukumi.grants.ReadMyGrants;
import jp.hagukumi.grants.WithdrawGrantApplication;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;

/** What a woman is entitled to: read, applied for, mended, withdrawn. */
@Path("me/grants")
@ApplicationScoped
public class MyGrantsDoor {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ReadMyGrants readMyGrants;

    @Inject
    ApplyForGrant applyForGrant;

    @Inject
    MendGrantApplication mendGrantApplication;

    @Inject
    WithdrawGrantApplication withdrawGrantApplication;

    @Inject
    AddGrantPaper addGrantPaper;

    @Inject
    CorrectMyAccount correctMyAccount;

    @GET
    @Admits(Actor.Kind.RESIDENT)
    public GrantViews.Mine readMyGrants() {
        return GrantViews.Mine.of(readMyGrants.read(caller.actor()));
    }

    @POST
    @Path("pregnancies/{pregnancyId}/applications")
    @Admits(Actor.Kind.RESIDENT)
    @KeyRequired
    public Response applyForGrant(@PathParam("pregnancyId") UUID pregnancy, GrantBodies.FilingBody filing) {
        return once.answer(
                Response.Status.CREATED,
                filing,
                () -> new GrantBodies.Made(applyForGrant
                        .apply(caller.actor(), new PregnancyId(pregnancy), filing.filing())
                        .value()));
    }

    @POST
    @Path("applications/{applicationId}/mending")
    @Admits(Actor.Kind.RESIDENT)
    public Response mendGrantApplication(@PathParam("applicationId") UUID application, GrantBodies.MendBody body) {
        return once.done(
                body,
                () -> mendGrantApplication.mend(
                        caller.actor(),
                        new GrantApplicationId(application),
                        body.version(),
                        body.filing().filing()));
    }

    @POST
    @Path("applications/{applicationId}/withdrawal")
    @Admits(Actor.Kind.RESIDENT)
    public Response withdrawGrantApplication(@PathParam("applicationId") UUID application, GrantBodies.DoneBody body) {
        return once.done(
                body, () -> withdrawGrantApplication.withdraw(caller.actor(), new GrantApplicationId(application)));
    }

    @POST
    @Path("applications/{applicationId}/papers")
    @Admits(Actor.Kind.RESIDENT)
    @KeyRequired
    public Response addGrantPaper(@PathParam("applicationId") UUID application, GrantBodies.PaperBody paper) {
        return once.answer(
                Response.Status.CREATED,
                paper,
                () -> new GrantBodies.Added(addGrantPaper.add(
                        caller.actor(), new GrantApplicationId(application), paper.kind(), paper.content())));
    }

    @POST
    @Path("account")
    @Admits(Actor.Kind.RESIDENT)
    public Response correctMyAccount(GrantBodies.AccountBody account) {
        return once.done(account, () -> correctMyAccount.correct(caller.actor(), account.account()));
    }
}
