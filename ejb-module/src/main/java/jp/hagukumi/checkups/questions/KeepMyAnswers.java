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
 * Keeps what a device brings, question by question: at once while she writes, or later what was written without a signal. What
 * another device answered differently meanwhile is kept beside it, and nothing is overwritten unseen. No staff sees it.
 */
@Stateless
public class KeepMyAnswers {

    @Inject
    Access access;

    @Inject
    CheckupRows checkups;

    @Inject
    AnswerKeeping keeping;

    @Inject
    Audit audit;

    /**
     * @param changes at most 60, each question once
     * @throws Refusal {@link QuestionsRefusal#NOT_ASKED}, {@link QuestionsRefusal#DAY_HAS_COME}, what does not fit a question,
     *     and {@link KernelRefusal#CHANGED_MEANWHILE} where too many answers wait beside one already
     */
    public KeptAnswers keep(Actor actor, CheckupId id, List<AnswerChange> changes) {
        access.require(actor, QuestionsAction.KEEP_MY_ANSWERS, id);
        var checkup = checkups.lock(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        var kept = keeping.keep(checkup, changes, actor);
        audit.note(
                actor,
                QuestionsEvent.ANSWERS_KEPT,
                id,
                List.of(checkup.child().value()),
                Map.of("answers", String.valueOf(changes.size())));
        return kept;
    }
}
