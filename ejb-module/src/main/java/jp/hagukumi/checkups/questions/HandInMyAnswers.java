package jp.hagukumi.checkups.questions;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.checkups.CheckupId;
import jp.hagukumi.checkups.store.CheckupRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/**
 * A guardian hands in what is written, or a correction of it until reception on the day. Pressed again with nothing new it is
 * the same handing in.
 */
@Stateless
public class HandInMyAnswers {

    @Inject
    Access access;

    @Inject
    CheckupRows checkups;

    @Inject
    AnswerKeeping keeping;

    @Inject
    Audit audit;

    /**
     * @return how often something that this guardian may see was handed in for this checkup
     * @throws Refusal {@link QuestionsRefusal#NOT_ASKED}, {@link QuestionsRefusal#DAY_HAS_COME}, {@link
     *     QuestionsRefusal#ANSWER_MISSING} at each question, {@link QuestionsRefusal#TWO_ANSWERS_WAIT}
     */
    public int handIn(Actor actor, CheckupId id) {
        access.require(actor, QuestionsAction.HAND_IN_MY_ANSWERS, id);
        var checkup = checkups.lock(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var number = keeping.handIn(checkup, actor);
        audit.note(
                actor,
                QuestionsEvent.ANSWERS_HANDED_IN,
                id,
                List.of(checkup.child().value()),
                Map.of("number", String.valueOf(number)));
        return number;
    }
}
