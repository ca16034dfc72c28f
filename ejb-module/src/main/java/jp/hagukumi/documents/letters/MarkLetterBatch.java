package jp.hagukumi.documents.letters;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.documents.model.LetterBatchLife;
import jp.hagukumi.documents.model.LetterLife;
import jp.hagukumi.documents.store.LetterBatchRows;
import jp.hagukumi.documents.store.LetterRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/**
 * A clerk says that a batch is printed, then that it is posted. Before it is posted every letter is judged once more: somebody may
 * have died, moved or come under protection while the sheets lay there.
 */
@Stateless
public class MarkLetterBatch {

    @Inject
    Access access;

    @Inject
    LetterBatchRows batches;

    @Inject
    LetterRows letters;

    @Inject
    LetterJudging judging;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param rowVersion as the clerk saw it
     * @throws Refusal CHANGED_MEANWHILE, WRONG_STATE; {@link LetterRefusal#TAKE_OUT_FIRST} where letters may not go any more
     */
    public void mark(Actor actor, LetterBatchId id, int rowVersion, LetterBatchMove move) {
        access.require(actor, LetterAction.MARK_LETTER_BATCH, id);
        var batch = batches.lock(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        Desks.require(actor, batch.ward(), batch.desk());
        if (batch.rowVersion() != rowVersion) {
            throw new Refusal(KernelRefusal.CHANGED_MEANWHILE);
        }
        var state = LetterBatchLife.TABLE.after(batch.state(), move);
        var now = clock.now();
        if (move == LetterBatchMove.POST) {
            post(actor, id);
        }
        batches.move(id, state, now);
        audit.note(actor, LetterAudit.LETTER_BATCH_MARKED, id, List.of(), Map.of("state", state.name()));
    }

    private void post(Actor actor, LetterBatchId id) {
        var held = letters.lockOf(id);
        var stopped = judging.judge(held).stream()
                .filter(judged -> !judged.holds().isEmpty())
                .count();
        if (stopped > 0) {
            throw new Refusal(LetterRefusal.TAKE_OUT_FIRST).with("count", stopped);
        }
        for (var letter : held) {
            var state = LetterLife.TABLE.after(letter.state(), LetterMove.POST);
            letters.move(letter.id(), state, Optional.empty(), actor.id(), clock.now());
        }
    }
}
