package jp.hagukumi.checkups.questions;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** A guardian opens the questionnaire: what is asked, what is known already, what she has written. */
@Stateless
public class ReadMyQuestions {

    @Inject
    Access access;

    @Inject
    CheckupRows checkups;

    @Inject
    AnswerKeeping keeping;

    @Inject
    Audit audit;

    /** @throws Refusal {@link QuestionsRefusal#NOT_ASKED} where this kind of checkup asks nothing */
    public QuestionsSheet read(Actor actor, CheckupId id) {
        access.require(actor, QuestionsAction.READ_MY_QUESTIONS, id);
        var checkup = checkups.find(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        audit.note(
                actor,
                QuestionsEvent.MY_QUESTIONS_READ,
                id,
                List.of(checkup.child().value()));
        return keeping.sheet(checkup, actor);
    }
}
