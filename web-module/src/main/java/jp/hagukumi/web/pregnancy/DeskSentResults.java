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
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.results.DismissSetAside;
import jp.hagukumi.pregnancy.results.ListSetAside;
import jp.hagukumi.pregnancy.results.PutToPregnancy;
import jp.hagukumi.pregnancy.results.SentResultId;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.Once;

/** What clinics sent and nobody was found for. */
@Path("desk/sent-results")
@ApplicationScoped
public class DeskSentResults {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ListSetAside listSetAside;

    @Inject
    PutToPregnancy putToPregnancy;

    @Inject
    DismissSetAside dismissSetAside;

    @GET
    @Admits(Actor.Kind.STAFF)
    public SentResultBodies.WaitingList listSetAside() {
        return SentResultBodies.WaitingList.of(listSetAside.list(caller.actor()));
    }

    @POST
    @Path("{resultId}/pregnancy")
    @Admits(Actor.Kind.STAFF)
    public Response putToPregnancy(@PathParam("resultId") UUID result, SentResultBodies.Put body) {
        return once.done(
                body,
                () -> putToPregnancy.put(
                        caller.actor(), new SentResultId(result), new PregnancyId(body.pregnancyId())));
    }

    @POST
    @Path("{resultId}/dismissal")
    @Admits(Actor.Kind.STAFF)
    public Response dismissSetAside(@PathParam("resultId") UUID result, SentResultBodies.Dismissal body) {
        return once.done(body, () -> dismissSetAside.dismiss(caller.actor(), new SentResultId(result), body.reason()));
    }
}
