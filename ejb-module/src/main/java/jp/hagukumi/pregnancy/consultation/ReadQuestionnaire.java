package jp.hagukumi.pregnancy.consultation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.pregnancy.PregnancyId;
import jp.hagukumi.pregnancy.store.PregnancyRows;

/** A nurse reads what she handed in; from then on it is not corrected any more. What she has only begun is not shown. */
@Stateless
public class ReadQuestionnaire {

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    QuestionnaireKeeping keeping;

    @Inject
    Audit audit;

    public QuestionnaireSheet read(Actor actor, PregnancyId id) {
        access.require(actor, ConsultationAction.READ_QUESTIONNAIRE, id);
        var pregnancy = pregnancies.lock(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        keeping.read(id, actor.id());
        audit.note(
                actor,
                ConsultationEvent.QUESTIONNAIRE_READ,
                id,
                List.of(pregnancy.woman().value()));
        return keeping.handedIn(id);
    }
}
