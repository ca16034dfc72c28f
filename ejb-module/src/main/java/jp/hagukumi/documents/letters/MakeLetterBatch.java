package jp.hagukumi.documents.letters;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.documents.model.LetterLife;
import jp.hagukumi.documents.store.LetterBatchRows;
import jp.hagukumi.documents.store.LetterRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Role;
import jp.hagukumi.kernel.access.Scope;
import jp.hagukumi.kernel.id.Ids;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/**
 * A clerk makes a batch of what waits in the ward: one PDF/A, a sheet of A4 a letter, kept as it is so that it can be printed again.
 * What something holds back stays waiting.
 */
@Stateless
public class MakeLetterBatch {

    private static final int MOST = 200;

    @Inject
    Access access;

    @Inject
    LetterRows letters;

    @Inject
    LetterBatchRows batches;

    @Inject
    LetterJudging judging;

    @Inject
    LetterPaper paper;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @param ward six-digit code
     * @param desk whose letters; a role that the actor holds there
     * @throws Refusal {@link LetterRefusal#NOTHING_TO_PRINT}, {@link LetterRefusal#NOT_THIS_DESKS}
     */
    public LetterBatchId make(Actor actor, String ward, Role desk) {
        access.require(actor, LetterAction.MAKE_LETTER_BATCH, Scope.ofWard(ward));
        Desks.require(actor, ward, desk);
        var going = judging.judge(letters.lockWaiting(ward, desk.name(), MOST)).stream()
                .filter(judged -> judged.holds().isEmpty())
                .toList();
        if (going.isEmpty()) {
            throw new Refusal(LetterRefusal.NOTHING_TO_PRINT);
        }
        var batch = keep(actor, ward, desk, going);
        audit.note(
                actor, LetterAudit.LETTER_BATCH_MADE, batch, List.of(), Map.of("count", String.valueOf(going.size())));
        return batch;
    }

    private LetterBatchId keep(Actor actor, String ward, Role desk, List<JudgedLetter> going) {
        var now = clock.now();
        var today = clock.today();
        var batch = new LetterBatchId(Ids.next());
        var bytes = paper.bytes(
                "手紙の印刷 " + batch, going.stream().map(JudgedLetter::sheet).toList(), today, now);
        batches.keep(
                new LetterBatch(
                        batch,
                        ward,
                        desk,
                        LetterBatchState.MADE,
                        1,
                        paper.window(today).rule(),
                        going.size(),
                        now,
                        Optional.empty()),
                bytes,
                actor.id());
        for (var judged : going) {
            var letter = judged.letter();
            var state = LetterLife.TABLE.after(letter.state(), LetterMove.ENTER_BATCH);
            letters.enter(letter.id(), state, batch, judged.digest(), actor.id(), now);
            audit.note(actor, LetterAudit.LETTER_PRINTED, letter.id(), letter.concerned());
        }
        return batch;
    }
}
