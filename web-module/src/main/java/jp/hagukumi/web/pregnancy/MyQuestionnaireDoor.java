package jp.hagukumi.web.pregnancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.pregnancy.consultation.AnswerQuestionnaire;
import jp.hagukumi.pregnancy.consultation.KeepQuestionnaire;
import jp.hagukumi.pregnancy.consultation.ReadMyQuestionnaire;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;

/** The questionnaire of about the eighth month: read, kept half-written, handed in. */
@Path("me/questionnaire")
@ApplicationScoped
public class MyQuestionnaireDoor {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ReadMyQuestionnaire readMyQuestionnaire;

    @Inject
    KeepQuestionnaire keepQuestionnaire;

    @Inject
    AnswerQuestionnaire answerQuestionnaire;

    @GET
    @Admits(Actor.Kind.RESIDENT)
    public ConsultationViews.Questionnaire readMyQuestionnaire() {
        return ConsultationViews.Questionnaire.of(readMyQuestionnaire.read(caller.actor()));
    }

    @POST
    @Path("draft")
    @Admits(Actor.Kind.RESIDENT)
    public Response keepQuestionnaire(ConsultationBodies.AnswersBody body) {
        return once.answer(
                Response.Status.OK,
                body,
                () -> new ConsultationViews.Kept(keepQuestionnaire.keep(caller.actor(), body.all(), body.version())));
    }

    @POST
    @Admits(Actor.Kind.RESIDENT)
    @KeyRequired
    public Response answerQuestionnaire(ConsultationBodies.AnswersBody body) {
        return once.done(body, () -> answerQuestionnaire.answer(caller.actor(), body.all(), body.version()));
    }
}
