package jp.hagukumi.web.pregnancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.pregnancy.ChangePregnancy;
import jp.hagukumi.pregnancy.EnterLoss;
import jp.hagukumi.pregnancy.Handbook;
import jp.hagukumi.pregnancy.HandedOver;
import jp.hagukumi.pregnancy.IssueHandbooks;
import jp.hagukumi.pregnancy.ListPregnancies;
import jp.hagukumi.pregnancy.Loss;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.PregnancyQuery;
import jp.hagukumi.pregnancy.ReadPregnancySheet;
import jp.hagukumi.pregnancy.ReplaceHandbook;
import jp.hagukumi.pregnancy.TakeBackLoss;
import jp.hagukumi.pregnancy.WithdrawPregnancy;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Many;
import jp.hagukumi.web.json.Query;
import jp.hagukumi.web.json.RecordReader;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.json.Whole;

/** The ward's pregnancies: the list, the case, handbooks, corrections and what is told of a loss. */
@Path("desk/pregnancies")
@ApplicationScoped
public class DeskPregnancies {

    private static final int PAGE = 50;

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ListPregnancies listPregnancies;

    @Inject
    ReadPregnancySheet readPregnancySheet;

    @Inject
    ChangePregnancy changePregnancy;

    @Inject
    WithdrawPregnancy withdrawPregnancy;

    @Inject
    IssueHandbooks issueHandbooks;

    @Inject
    ReplaceHandbook replaceHandbook;

    @Inject
    EnterLoss enterLoss;

    @Inject
    TakeBackLoss takeBackLoss;

    @GET
    @Admits(Actor.Kind.STAFF)
    public PregnancyViews.Page listPregnancies(@Context UriInfo uri) {
        var wanted = RecordReader.fromQuery(uri.getQueryParameters(), Wanted.class);
        return PregnancyViews.Page.of(listPregnancies.list(caller.actor(), wanted.query()));
    }

    @GET
    @Path("{pregnancyId}")
    @Admits(Actor.Kind.STAFF)
    public PregnancyViews.Sheet readPregnancySheet(@PathParam("pregnancyId") UUID pregnancy) {
        return PregnancyViews.Sheet.of(readPregnancySheet.read(caller.actor(), new PregnancyId(pregnancy)));
    }

    @POST
    @Path("{pregnancyId}/change")
    @Admits(Actor.Kind.STAFF)
    public Response changePregnancy(@PathParam("pregnancyId") UUID pregnancy, ChangeBody body) {
        return once.done(body, () -> changePregnancy.change(caller.actor(), new PregnancyId(pregnancy), body.order()));
    }

    @POST
    @Path("{pregnancyId}/withdrawal")
    @Admits(Actor.Kind.STAFF)
    public Response withdrawPregnancy(@PathParam("pregnancyId") UUID pregnancy, ReasonBody body) {
        return once.done(
                body, () -> withdrawPregnancy.withdraw(caller.actor(), new PregnancyId(pregnancy), body.reason()));
    }

    @POST
    @Path("{pregnancyId}/handbooks")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response issueHandbooks(@PathParam("pregnancyId") UUID pregnancy, HandOverBody body) {
        return once.answer(
                Response.Status.CREATED,
                body,
                () -> PregnancyViews.Books.of(issueHandbooks.issue(
                        caller.actor(), new PregnancyId(pregnancy), new LinkedHashSet<>(body.handedOver()))));
    }

    @POST
    @Path("{pregnancyId}/handbook-replacement")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response replaceHandbook(@PathParam("pregnancyId") UUID pregnancy, ReplaceBody body) {
        return once.answer(
                Response.Status.CREATED,
                body,
                () -> PregnancyViews.Book.of(replaceHandbook.replace(
                        caller.actor(), new PregnancyId(pregnancy), body.number(), body.because())));
    }

    @POST
    @Path("{pregnancyId}/loss")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response enterLoss(@PathParam("pregnancyId") UUID pregnancy, EnteredLoss body) {
        return once.done(
                body,
                () -> enterLoss.enter(
                        caller.actor(), new PregnancyId(pregnancy), body.loss().loss(), body.toldBy()));
    }

    @POST
    @Path("{pregnancyId}/loss-taking-back")
    @Admits(Actor.Kind.STAFF)
    public Response takeBackLoss(@PathParam("pregnancyId") UUID pregnancy, ReasonBody body) {
        return once.done(body, () -> takeBackLoss.takeBack(caller.actor(), new PregnancyId(pregnancy), body.reason()));
    }

    /** Which pregnancies. */
    @Query
    record Wanted(
            @Text(max = 6, pattern = "[0-9]{6}") Optional<String> ward,
            Optional<Boolean> ended,
            Optional<LocalDate> dueFrom,
            Optional<LocalDate> dueTo,
            @Text(max = 200) Optional<String> cursor,
            @Whole(min = 1, max = 100) Optional<Integer> limit) {

        PregnancyQuery query() {
            return new PregnancyQuery(ward, ended.orElse(false), dueFrom, dueTo, cursor, limit.orElse(PAGE));
        }
    }

    @Body
    record ChangeBody(
            @Whole(min = 1, max = 1_000_000) int version,
            LocalDate dueOn,
            @Whole(min = 1, max = 9) int fetuses,
            Optional<LocalDate> heartbeatOn,
            @Text(max = 200) String reason) {

        ChangePregnancy.Order order() {
            return new ChangePregnancy.Order(version, dueOn, fetuses, heartbeatOn, reason);
        }
    }

    @Body
    record ReasonBody(@Text(max = 200) String reason) {}

    @Body
    record HandOverBody(@Many(max = 7) List<HandedOver> handedOver) {}

    @Body
    record ReplaceBody(
            @Text(max = 11, pattern = "[0-9]{4}-[0-9]{6}") String number, Handbook.Because because) {}

    /** What is told, and by whom it was learned. */
    @Body
    record EnteredLoss(LossBody loss, Loss.ToldBy toldBy) {}
}
