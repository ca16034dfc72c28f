package jp.hagukumi.pregnancy.consultation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.store.PregnancyRows;

/** She hands the questionnaire in, or a correction of it while no nurse has read it. */
@Stateless
public class AnswerQuestionnaire {

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    QuestionnaireKeeping keeping;

    @Inject
    TouchPointFollowing touchPoints;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param seen version of the draft that was seen; 0 where there was none
     * @throws Refusal those of {@link KeepQuestionnaire#keep}, and {@link ConsultationRefusal#ANSWER_MISSING}
     */
    public void answer(Actor actor, List<QuestionnaireSheet.Answer> answers, int seen) {
        access.require(actor, ConsultationAction.ANSWER_QUESTIONNAIRE);
        var pregnancy = pregnancies
                .openOf(new PersonId(actor.id()))
                .flatMap(open -> pregnancies.lock(open.id()))
                .orElseThrow(() -> new Refusal(ConsultationRefusal.NO_PREGNANCY));
        keeping.requireOpen(pregnancy);
        keeping.answer(pregnancy.id(), answers, seen, "APP", actor.id());
        touchPoints.done(pregnancy.id(), TouchPointKind.QUESTIONNAIRE, clock.today());
        touchPoints.follow(actor, pregnancy.id());
        audit.note(
                actor,
                ConsultationEvent.QUESTIONNAIRE_ANSWERED,
                pregnancy.id(),
                List.of(actor.id()),
                Map.of("channel", "APP"));
    }
}
