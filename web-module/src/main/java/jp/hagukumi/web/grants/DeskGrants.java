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
import jp.hagukumi.grants.ApplicationState;
import jp.hagukumi.grants.AskToMendGrant;
import jp.hagukumi.grants.CheckFormerName;
import jp.hagukumi.grants.DecideGrant;
import jp.hagukumi.grants.DecideHeldLine;
import jp.hagukumi.grants.EnterGrantApplication;
import jp.hagukumi.grants.EnterGrantPaper;
import jp.hagukumi.grants.GrantApplicationId;
import jp.hagukumi.grants.GrantCaseId;
import jp.hagukumi.grants.LineId;
import jp.hagukumi.grants.ListGrantApplications;
import jp.hagukumi.grants.ReadFigures;
import jp.hagukumi.grants.ReadGrantCase;
import jp.hagukumi.grants.ReadGrantPaper;
import jp.hagukumi.grants.ReckonAnew;
import jp.hagukumi.grants.TryRules;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.Query;
import jp.hagukumi.web.json.RecordReader;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.json.Whole;

/** The clerk's cases: the queue, one case, decisions. */
@Path("desk/grants")
@ApplicationScoped
public class DeskGrants {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ListGrantApplications listGrantApplications;

    @Inject
    ReadGrantCase readGrantCase;

    @Inject
    AskToMendGrant askToMendGrant;

    @Inject
    CheckFormerName checkFormerName;

    @Inject
    DecideGrant decideGrant;

    @Inject
    ReckonAnew reckonAnew;

    @Inject
    DecideHeldLine decideHeldLine;

    @Inject
    TryRules tryRules;

    @Inject
    ReadFigures readFigures;

    @Inject
    EnterGrantApplication enterGrantApplication;

    @Inject
    EnterGrantPaper enterGrantPaper;

    @Inject
    ReadGrantPaper readGrantPaper;

    /** Which of the queue to show. */
    @Query
    record QueueQuery(
            ApplicationState state,
            @Text(max = 6, pattern = "[0-9]{6}") Optional<String> ward,
            @Text(max = 200) Optional<String> cursor,
            @Whole(min = 1, max = 200) Optional<Integer> limit) {}

    private static final int USUAL = 50;

    @GET
    @Admits(Actor.Kind.STAFF)
    public GrantViews.Queue listGrantApplications(@Context UriInfo uri) {
        var query = RecordReader.fromQuery(uri.getQueryParameters(), QueueQuery.class);
        return GrantViews.Queue.of(listGrantApplications.list(
                caller.actor(),
                query.state(),
                query.ward(),
                query.cursor(),
                query.limit().orElse(USUAL)));
    }

    @GET
    @Path("cases/{pregnancyId}")
    @Admits(Actor.Kind.STAFF)
    public GrantViews.Sheet readGrantCase(@PathParam("pregnancyId") UUID pregnancy) {
        return GrantViews.Sheet.of(readGrantCase.read(caller.actor(), new GrantCaseId(pregnancy)));
    }

    @POST
    @Path("cases/{pregnancyId}/applications")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response enterGrantApplication(@PathParam("pregnancyId") UUID pregnancy, GrantBodies.ReceivedBody body) {
        return once.answer(
                Response.Status.CREATED,
                body,
                () -> new GrantBodies.Made(enterGrantApplication
                        .enter(
                                caller.actor(),
                                new PregnancyId(pregnancy),
                                body.filing().filing(),
                                body.deposit())
                        .value()));
    }

    @POST
    @Path("applications/{applicationId}/papers")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response enterGrantPaper(@PathParam("applicationId") UUID application, GrantBodies.PaperBody paper) {
        return once.answer(
                Response.Status.CREATED,
                paper,
                () -> new GrantBodies.Added(enterGrantPaper.enter(
                        caller.actor(), new GrantApplicationId(application), paper.kind(), paper.content())));
    }

    @GET
    @Path("applications/{applicationId}/papers/{position: [1-9][0-9]?}")
    @Admits(Actor.Kind.STAFF)
    public Response readGrantPaper(@PathParam("applicationId") UUID application, @PathParam("position") int position) {
        var paper = readGrantPaper.read(caller.actor(), new GrantApplicationId(application), position);
        return Response.ok(paper.content(), paper.mediaType()).build();
    }

    @POST
    @Path("cases/{pregnancyId}/reckoning")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response reckonAnew(@PathParam("pregnancyId") UUID pregnancy, GrantBodies.ReckonBody body) {
        return once.answer(
                Response.Status.OK,
                body,
                () -> new GrantBodies.MadeLines(
                        reckonAnew
                                .reckon(caller.actor(), new GrantCaseId(pregnancy), body.elsewhere(), body.note())
                                .stream()
                                .map(LineId::value)
                                .toList()));
    }

    @POST
    @Path("applications/{applicationId}/question")
    @Admits(Actor.Kind.STAFF)
    public Response askToMendGrant(@PathParam("applicationId") UUID application, GrantBodies.AskBody body) {
        return once.done(
                body,
                () -> askToMendGrant.ask(
                        caller.actor(),
                        new GrantApplicationId(application),
                        body.version(),
                        body.words(),
                        body.asked()));
    }

    @POST
    @Path("applications/{applicationId}/former-name")
    @Admits(Actor.Kind.STAFF)
    public Response checkFormerName(@PathParam("applicationId") UUID application, GrantBodies.DoneBody body) {
        return once.done(body, () -> checkFormerName.check(caller.actor(), new GrantApplicationId(application)));
    }

    @POST
    @Path("applications/{applicationId}/decision")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response decideGrant(@PathParam("applicationId") UUID application, GrantBodies.DecideBody body) {
        return once.done(
                body,
                () -> decideGrant.decide(
                        caller.actor(), new GrantApplicationId(application), body.seen(), body.note()));
    }

    @POST
    @Path("lines/{lineId}/held")
    @Admits(Actor.Kind.STAFF)
    public Response decideHeldLine(@PathParam("lineId") UUID line, GrantBodies.HeldBody body) {
        return once.done(body, () -> decideHeldLine.decide(caller.actor(), new LineId(line), body.pay()));
    }

    @POST
    @Path("trial")
    @Admits(Actor.Kind.STAFF)
    public GrantViews.Tried tryRules(GrantBodies.TrialBody body) {
        return GrantViews.Tried.of(tryRules.run(caller.actor(), body.table()));
    }

    @GET
    @Path("figures")
    @Admits(Actor.Kind.STAFF)
    public GrantViews.FiguresView readFigures() {
        return GrantViews.FiguresView.of(readFigures.read(caller.actor()));
    }
}
