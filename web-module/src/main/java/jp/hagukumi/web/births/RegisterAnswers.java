package jp.hagukumi.web.births;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.hagukumi.births.registration.LinkAnswerId;
import jp.hagukumi.births.registration.ReadSetAsideAnswers;
import jp.hagukumi.births.registration.RegistrationId;
import jp.hagukumi.births.registration.RegistrationRefusal;
import jp.hagukumi.births.registration.SetAsideAnswer;
import jp.hagukumi.births.registration.SettleSetAsideAnswer;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.RefusalTexts;
import jp.hagukumi.kernel.text.Written;
import jp.hagukumi.web.guard.Admits;
import jp.hagukumi.web.guard.Caller;
import jp.hagukumi.web.guard.Once;
import jp.hagukumi.web.json.Body;
import jp.hagukumi.web.json.Text;

/** Answers of the family-register system that somebody has to look at. */
@Path("desk/register-answers")
@ApplicationScoped
public class RegisterAnswers {

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    ReadSetAsideAnswers readSetAsideAnswers;

    @Inject
    SettleSetAsideAnswer settleSetAsideAnswer;

    @GET
    @Admits(Actor.Kind.STAFF)
    public Answers readSetAsideAnswers() {
        return new Answers(readSetAsideAnswers.read(caller.actor()).stream()
                .map(one -> Answer.of(one, caller.language()))
                .toList());
    }

    @POST
    @Path("{answerId}/settling")
    @Admits(Actor.Kind.STAFF)
    public Response settleSetAsideAnswer(@PathParam("answerId") UUID answer, NoteBody body) {
        return once.done(
                body,
                () -> settleSetAsideAnswer.settle(caller.actor(), new LinkAnswerId(answer), new Written(body.note())));
    }

    /** How it was cleared up. */
    @Body
    public record NoteBody(@Text(max = 500, lines = true) String note) {}

    record Answers(List<Answer> items) {}

    record Answer(
            UUID id,
            String answerId,
            Optional<UUID> registrationId,
            String acceptanceNumber,
            boolean entered,
            LocalDate decidedOn,
            Optional<String> reason,
            Optional<String> words,
            String finding,
            String findingWords,
            Instant receivedAt) {

        static Answer of(SetAsideAnswer one, String language) {
            return new Answer(
                    one.id().value(),
                    one.answerId(),
                    one.registration().map(RegistrationId::value),
                    one.acceptanceNumber(),
                    one.entered(),
                    one.decidedOn(),
                    one.reason(),
                    one.words(),
                    one.finding(),
                    wordsOf(one.finding(), language),
                    one.receivedAt());
        }

        private static String wordsOf(String finding, String language) {
            return Stream.of(RegistrationRefusal.values())
                    .filter(code -> code.code().equals(finding))
                    .map(code -> RefusalTexts.text(code, Map.of(), language))
                    .findFirst()
                    .orElse(finding);
        }
    }
}
