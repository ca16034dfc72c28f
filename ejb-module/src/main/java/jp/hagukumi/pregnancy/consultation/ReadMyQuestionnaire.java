package jp.hagukumi.pregnancy.consultation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.identity.PersonId;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.pregnancy.store.PregnancyRows;

/** The questionnaire with what she has written so far, or handed in. */
@Stateless
public class ReadMyQuestionnaire {

    @Inject
    Access access;

    @Inject
    PregnancyRows pregnancies;

    @Inject
    QuestionnaireKeeping keeping;

    @Inject
    Audit audit;

    /** @throws Refusal {@link ConsultationRefusal#NO_PREGNANCY}, {@link ConsultationRefusal#QUESTIONNAIRE_NOT_OPEN} */
    public QuestionnaireSheet read(Actor actor) {
        access.require(actor, ConsultationAction.READ_MY_QUESTIONNAIRE);
        var pregnancy = pregnancies
                .openOf(new PersonId(actor.id()))
                .orElseThrow(() -> new Refusal(ConsultationRefusal.NO_PREGNANCY));
        keeping.requireOpen(pregnancy);
        audit.note(actor, ConsultationEvent.MY_QUESTIONNAIRE_READ, pregnancy.id(), List.of(actor.id()));
        return keeping.sheet(pregnancy.id());
    }
}
