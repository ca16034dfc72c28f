package jp.hagukumi.web.checkups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.day.DecideCase;
import jp.hagukumi.checkups.day.JudgeCase;
import jp.hagukumi.checkups.day.MoveThrough;
import jp.hagukumi.checkups.day.NoteSpoken;
import jp.hagukumi.checkups.day.ReadCase;
import jp.hagukumi.checkups.day.ReleaseResult;
import jp.hagukumi.checkups.day.ReopenCase;
import jp.hagukumi.checkups.day.UndoReception;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;

/** One child's case: its way through the hall, and what is judged, spoken about, decided and released. */
@Path("desk/checkup-cases/{checkupId}")
@ApplicationScoped
public class DeskCheckupCases {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ReadCase readCase;

    @Inject
    UndoReception undoReception;

    @Inject
    MoveThrough moveThrough;

    @Inject
    JudgeCase judgeCase;

    @Inject
    NoteSpoken noteSpoken;

    @Inject
    DecideCase decideCase;

    @Inject
    ReleaseResult releaseResult;

    @Inject
    ReopenCase reopenCase;

    @GET
    @Admits(Actor.Kind.STAFF)
    public DayViews.Case readCheckupCase(@PathParam("checkupId") UUID checkup) {
        return DayViews.Case.of(readCase.read(caller.actor(), new CheckupId(checkup)));
    }

    @POST
    @Path("reception-undone")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response undoCheckupReception(@PathParam("checkupId") UUID checkup, DayBodies.Reason body) {
        return once.done(body, () -> undoReception.undo(caller.actor(), new CheckupId(checkup), body.reason()));
    }

    @POST
    @Path("steps")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response moveThroughCheckup(@PathParam("checkupId") UUID checkup, DayBodies.Step body) {
        return once.answer(
                Response.Status.OK,
                body,
                () -> new DayViews.Moved(moveThrough.move(caller.actor(), new CheckupId(checkup), body.step())));
    }

    @POST
    @Path("judgement")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response judgeCheckup(@PathParam("checkupId") UUID checkup, DayBodies.Judge body) {
        return once.done(
                body,
                () -> judgeCase.judge(
                        caller.actor(), new CheckupId(checkup), body.medical(), body.support(), body.version()));
    }

    @POST
    @Path("talk")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response noteCheckupTalk(@PathParam("checkupId") UUID checkup, DayBodies.Spoken body) {
        return once.done(
                body,
                () -> noteSpoken.note(
                        caller.actor(), new CheckupId(checkup), body.how(), body.words(), body.version()));
    }

    @POST
    @Path("decision")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response decideCheckup(@PathParam("checkupId") UUID checkup, DayBodies.Decide body) {
        return once.done(
                body, () -> decideCase.decide(caller.actor(), new CheckupId(checkup), body.words(), body.version()));
    }

    @POST
    @Path("release")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response releaseCheckup(@PathParam("checkupId") UUID checkup, CheckupBodies.Seen body) {
        return once.done(body, () -> releaseResult.release(caller.actor(), new CheckupId(checkup), body.version()));
    }

    @POST
    @Path("reopening")
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response reopenCheckup(@PathParam("checkupId") UUID checkup, DayBodies.Reopen body) {
        return once.done(
                body, () -> reopenCase.reopen(caller.actor(), new CheckupId(checkup), body.reason(), body.version()));
    }
}
