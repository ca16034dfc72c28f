package jp.hagukumi.web.pregnancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.pregnancy.results.JudgeResultFile;
import jp.hagukumi.pregnancy.results.TakeResultFile;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;

/** Files of results that clinics hand over: looked at first, then taken in. */
@Path("desk/result-files")
@ApplicationScoped
public class DeskResultFiles {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    JudgeResultFile judgeResultFile;

    @Inject
    TakeResultFile takeResultFile;

    @POST
    @Path("judgement")
    @Admits(Actor.Kind.STAFF)
    public SentResultBodies.FileView judgeResultFile(SentResultBodies.FileBody file) {
        return SentResultBodies.FileView.of(judgeResultFile.judge(caller.actor(), file.bytes()));
    }

    @POST
    @Admits(Actor.Kind.STAFF)
    @KeyRequired
    public Response takeResultFile(SentResultBodies.FileBody file) {
        return once.answer(
                Response.Status.CREATED,
                file,
                () -> SentResultBodies.FileView.of(takeResultFile.take(caller.actor(), file.bytes())));
    }
}
