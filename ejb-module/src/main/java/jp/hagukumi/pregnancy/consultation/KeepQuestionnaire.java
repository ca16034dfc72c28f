package jp.hagukumi.pregnancy.consultation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.pregnancy.store.PregnancyRows;

/** She keeps what she has written so far; nobody else sees it before she hands it in. */
@Stateless
public class KeepQuestionnaire {

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    QuestionnaireKeeping keeping;

    @Inject
    Audit audit;

    /**
     * @param seen version of the draft that was seen; 0 where there was none
     * @return its version now
     * @throws Refusal {@link ConsultationRefusal#NO_PREGNANCY}, {@link ConsultationRefusal#QUESTIONNAIRE_NOT_OPEN}, {@link
     *     ConsultationRefusal#QUESTIONNAIRE_READ_ALREADY}, {@link KernelRefusal#CHANGED_MEANWHILE}, and what does not fit the
     *     questions
     */
    public int keep(Actor actor, List<QuestionnaireSheet.Answer> answers, int seen) {
        access.require(actor, ConsultationAction.ANSWER_QUESTIONNAIRE);
        var pregnancy = pregnancies
                .openOf(new PersonId(actor.id()))
                .flatMap(open -> pregnancies.lock(open.id()))
                .orElseThrow(() -> new Refusal(ConsultationRefusal.NO_PREGNANCY));
        keeping.requireOpen(pregnancy);
        var version = keeping.keep(pregnancy.id(), answers, seen, actor.id());
        audit.note(
                actor,
                ConsultationEvent.QUESTIONNAIRE_KEPT,
                pregnancy.id(),
                List.of(actor.id()),
                Map.of("version", String.valueOf(version)));
        return version;
    }
}
