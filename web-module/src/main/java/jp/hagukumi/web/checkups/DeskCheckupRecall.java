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
import jp.hagukumi.checkups.EnterElsewhere;
import jp.hagukumi.checkups.ExemptCheckup;
import jp.hagukumi.checkups.KnowWell;
import jp.hagukumi.checkups.ListRecall;
import jp.hagukumi.checkups.NoteRecallContact;
import jp.hagukumi.checkups.ReadRecall;
import jp.hagukumi.checkups.SendRecall;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.RecordReader;

/** Children who did not come, and what is done until each is seen or known to be well. */
@Path("desk/checkup-recall")
@ApplicationScoped
public class DeskCheckupRecall {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ListRecall listRecall;

    @Inject
    ReadRecall readRecall;

    @Inject
    NoteRecallContact noteRecallContact;

    @Inject
    SendRecall sendRecall;

    @Inject
    KnowWell knowWell;

    @Inject
    EnterElsewhere enterElsewhere;

    @Inject
    ExemptCheckup exemptCheckup;

    @GET
    @Admits(Actor.Kind.STAFF)
    public RecallViews.Listed listRecall(@Context UriInfo uri) {
        var wanted = RecordReader.fromQuery(uri.getQueryParameters(), RecallBodies.Wanted.class);
        return RecallViews.Listed.of(listRecall.list(caller.actor(), wanted.query()));
    }

    @GET
    @Path("{checkupId}")
    @Admits(Actor.Kind.STAFF)
    public RecallViews.Sheet readRecall(@PathParam("checkupId") UUID checkup) {
        return RecallViews.Sheet.of(readRecall.read(caller.actor(), new CheckupId(checkup)));
    }

    @POST
    @Path("{checkupId}/contacts")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response noteRecallContact(@PathParam("checkupId") UUID checkup, RecallBodies.Contact body) {
        return once.done(body, () -> noteRecallContact.note(caller.actor(), new CheckupId(checkup), body.contact()));
    }

    @POST
    @Path("{checkupId}/notices")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response sendRecall(@PathParam("checkupId") UUID checkup, RecallBodies.Send body) {
        return once.answer(
                Response.Status.OK,
                body,
                () -> new RecallViews.Told(sendRecall.send(caller.actor(), new CheckupId(checkup))));
    }

    @POST
    @Path("{checkupId}/well")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response knowWell(@PathParam("checkupId") UUID checkup, RecallBodies.Well body) {
        return once.done(body, () -> knowWell.know(caller.actor(), new CheckupId(checkup), body.end(), body.version()));
    }

    @POST
    @Path("{checkupId}/elsewhere")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response enterElsewhere(@PathParam("checkupId") UUID checkup, RecallBodies.Elsewhere body) {
        return once.done(
                body, () -> enterElsewhere.enter(caller.actor(), new CheckupId(checkup), body.end(), body.version()));
    }

    @POST
    @Path("{checkupId}/exemption")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response exemptCheckup(@PathParam("checkupId") UUID checkup, RecallBodies.Exempt body) {
        return once.done(
                body, () -> exemptCheckup.exempt(caller.actor(), new CheckupId(checkup), body.end(), body.version()));
    }
}
