package jp.hagukumi.web.pregnancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.pregnancy.intake.ApplicationId;
import jp.hagukumi.pregnancy.intake.ListApplications;
import jp.hagukumi.pregnancy.intake.OpenApplication;
import jp.hagukumi.pregnancy.intake.ReadApplication;
import jp.hagukumi.pregnancy.intake.RejectApplication;
import jp.hagukumi.pregnancy.intake.ReturnApplication;
import jp.hagukumi.pregnancy.intake.SettleApplication;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;

/** Notices of pregnancy filed in マイナポータル that became no case, for the ward's health desk. */
@Path("desk/portal-applications")
@ApplicationScoped
public class DeskApplications {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ListApplications listApplications;

    @Inject
    ReadApplication readApplication;

    @Inject
    OpenApplication openApplication;

    @Inject
    ReturnApplication returnApplication;

    @Inject
    RejectApplication rejectApplication;

    @Inject
    SettleApplication settleApplication;

    @GET
    @Admits(Actor.Kind.STAFF)
    public ApplicationViews.Lines listApplications() {
        return new ApplicationViews.Lines(listApplications.list(caller.actor()).stream()
                .map(application -> ApplicationViews.Application.of(application, caller.language()))
                .toList());
    }

    @GET
    @Path("{applicationId}")
    @Admits(Actor.Kind.STAFF)
    public ApplicationViews.Application readApplication(@PathParam("applicationId") UUID application) {
        return ApplicationViews.Application.of(
                readApplication.read(caller.actor(), new ApplicationId(application)), caller.language());
    }

    @POST
    @Path("{applicationId}/opening")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response openApplication(@PathParam("applicationId") UUID application, ApplicationViews.OpeningBody body) {
        return once.answer(
                Response.Status.CREATED,
                body,
                () -> new ApplicationViews.Opened(openApplication
                        .open(caller.actor(), new ApplicationId(application), new PersonId(body.personId()))
                        .value()));
    }

    @POST
    @Path("{applicationId}/return")
    @Admits(Actor.Kind.STAFF)
    public Response returnApplication(@PathParam("applicationId") UUID application, ApplicationViews.ReturnBody body) {
        return once.done(
                body,
                () -> returnApplication.giveBack(
                        caller.actor(), new ApplicationId(application), body.item(), new Written(body.words())));
    }

    @POST
    @Path("{applicationId}/rejection")
    @Admits(Actor.Kind.STAFF)
    public Response rejectApplication(@PathParam("applicationId") UUID application, ApplicationViews.WordsBody body) {
        return once.done(
                body,
                () -> rejectApplication.reject(
                        caller.actor(), new ApplicationId(application), new Written(body.words())));
    }

    @POST
    @Path("{applicationId}/settling")
    @Admits(Actor.Kind.STAFF)
    public Response settleApplication(@PathParam("applicationId") UUID application, ApplicationViews.WordsBody body) {
        return once.done(
                body,
                () -> settleApplication.settle(
                        caller.actor(), new ApplicationId(application), new Written(body.words())));
    }
}
