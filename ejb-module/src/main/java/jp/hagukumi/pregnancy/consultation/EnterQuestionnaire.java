package jp.hagukumi.pregnancy.consultation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.store.PregnancyRows;

/** A nurse writes down what a woman without the app answers, on paper, by phone or face to face; it counts as read. */
@Stateless
public class EnterQuestionnaire {

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
     * @param seen version of her draft as the sheet shows it; 0 where there is none
     * @throws Refusal {@link ConsultationRefusal#QUESTIONNAIRE_NOT_OPEN} where nothing is asked any more, {@link
     *     ConsultationRefusal#QUESTIONNAIRE_READ_ALREADY}, {@link KernelRefusal#CHANGED_MEANWHILE}, and what does not fit the
     *     questions
     */
    public void enter(Actor actor, PregnancyId id, List<QuestionnaireSheet.Answer> answers, int seen) {
        access.require(actor, ConsultationAction.ENTER_QUESTIONNAIRE, id);
        var pregnancy = pregnancies.lock(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        if (!pregnancy.state().goesOn()) {
            throw new Refusal(ConsultationRefusal.QUESTIONNAIRE_NOT_OPEN);
        }
        keeping.answer(id, answers, seen, "DESK", actor.id());
        keeping.read(id, actor.id());
        touchPoints.done(id, TouchPointKind.QUESTIONNAIRE, clock.today());
        touchPoints.follow(actor, id);
        audit.note(
                actor,
                ConsultationEvent.QUESTIONNAIRE_ANSWERED,
                id,
                List.of(pregnancy.woman().value()),
                Map.of("channel", "DESK"));
    }
}
