package jp.hagukumi.web.checkups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.questions.AnswerChange;
import jp.hagukumi.checkups.questions.HandInMyAnswers;
import jp.hagukumi.checkups.questions.KeepMyAnswers;
import jp.hagukumi.checkups.questions.QuestionsSheet;
import jp.hagukumi.checkups.questions.ReadMyQuestions;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.KeyRequired;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Many;
import jp.hagukumi.web.json.Text;
import jp.hagukumi.web.json.Whole;

/** A guardian's questionnaire of a checkup (問診票): opened, kept question by question, handed in. */
@Path("me/checkups/{checkupId}/questions")
@ApplicationScoped
public class MyCheckupQuestions {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ReadMyQuestions readMyQuestions;

    @Inject
    KeepMyAnswers keepMyAnswers;

    @Inject
    HandInMyAnswers handInMyAnswers;

    @GET
    @Admits(Actor.Kind.RESIDENT)
    public QuestionViews.Sheet readMyQuestions(@PathParam("checkupId") UUID checkup) {
        return QuestionViews.Sheet.of(readMyQuestions.read(caller.actor(), new CheckupId(checkup)), caller.language());
    }

    /** The same answers brought again change nothing: no key is needed. */
    @PUT
    @Path("answers")
    @Admits(Actor.Kind.RESIDENT)
    public QuestionViews.Kept keepMyAnswers(@PathParam("checkupId") UUID checkup, ChangesBody body) {
        return QuestionViews.Kept.of(keepMyAnswers.keep(caller.actor(), new CheckupId(checkup), body.brought()));
    }

    @POST
    @Path("handing-in")
    @Admits(Actor.Kind.RESIDENT)
    @KeyRequired
    public Response handInMyAnswers(@PathParam("checkupId") UUID checkup, HandInBody body) {
        return once.answer(
                Response.Status.OK,
                body,
                () -> new QuestionViews.HandedIn(handInMyAnswers.handIn(caller.actor(), new CheckupId(checkup))));
    }

    /** Nothing to say but that what stands is handed in. */
    @Body
    public record HandInBody(boolean done) {}

    /** What a device brings. */
    @Body
    public record ChangesBody(@Many(min = 1, max = 60) List<ChangeBody> answers) {

        List<AnswerChange> brought() {
            return answers.stream().map(ChangeBody::change).toList();
        }

        /** What is answered stays out of logs. */
        @Override
        public String toString() {
            return "ChangesBody[" + answers.size() + "]";
        }
    }

    /**
     * One answer.
     *
     * @param seen version of the answer that the device saw when this was written; 0 where there was none
     * @param settles whether the person was shown several answers and decides
     */
    record ChangeBody(
            @Text(max = 60, pattern = "[A-Z][A-Z0-9_]{0,59}")
            String question,

            @Many(max = 20) @Text(max = 60, pattern = "[A-Z0-9_]{1,60}")
            List<String> chosen,

            @Text(max = 1_000, lines = true) Optional<String> words,
            @Whole(min = 0, max = 1_000_000) int seen,
            boolean settles) {

        AnswerChange change() {
            return new AnswerChange(question, new QuestionsSheet.Value(chosen, words), seen, settles);
        }

        @Override
        public String toString() {
            return "ChangeBody[" + question + "]";
        }
    }
}
