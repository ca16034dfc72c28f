package jp.hagukumi.documents.letters;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.documents.store.LetterBatchRows;
import jp.hagukumi.documents.store.LetterRows;
import jp.hagukumi.documents.store.StoredLetter;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** A clerk sees the letters of a batch in the order of its sheets, and which may not go any more. */
@Stateless
public class ReadLetterBatch {

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

    /** What it holds now: a letter that was taken out is not among them, though its sheet is. */
    public record View(LetterBatch batch, List<LetterView> letters) {

        public View {
            letters = List.copyOf(letters);
        }
    }

    /** @throws Refusal {@link LetterRefusal#NOT_THIS_DESKS} */
    public View read(Actor actor, LetterBatchId id) {
        access.require(actor, LetterAction.READ_LETTER_BATCH, id);
        var batch = batches.find(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        Desks.require(actor, batch.ward(), batch.desk());
        var held = letters.of(id);
        audit.note(
                actor,
                LetterAudit.LETTER_BATCH_READ,
                id,
                held.stream()
                        .map(StoredLetter::concerned)
                        .flatMap(List::stream)
                        .distinct()
                        .toList());
        return new View(batch, judging.judge(held).stream().map(LetterView::of).toList());
    }
}
