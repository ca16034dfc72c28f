package jp.hagukumi.web.checkups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.questions.ReadAnswers;
import jp.hagukumi.checkups.questions.ReadSensitiveAnswers;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;

/** What a family handed in for a checkup, as staff read it; the sensitive class by a door of its own. */
@Path("desk/checkups/{checkupId}/answers")
@ApplicationScoped
public class DeskCheckupAnswers {

    @Inject
    Caller caller;

    @Inject
    ReadAnswers readAnswers;

    @Inject
    ReadSensitiveAnswers readSensitiveAnswers;

    @GET
    @Admits(Actor.Kind.STAFF)
    public QuestionViews.Handed readAnswers(@PathParam("checkupId") UUID checkup) {
        return QuestionViews.Handed.of(readAnswers.read(caller.actor(), new CheckupId(checkup)), caller.language());
    }

    @GET
    @Path("sensitive")
    @Admits(Actor.Kind.STAFF)
    public QuestionViews.Handed readSensitiveAnswers(@PathParam("checkupId") UUID checkup) {
        return QuestionViews.Handed.of(
                readSensitiveAnswers.read(caller.actor(), new CheckupId(checkup)), caller.language());
    }
}
