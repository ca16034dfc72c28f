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

/** The paper of a batch as it was made: the same bytes each time. */
@Stateless
public class DownloadLetterBatch {

    @Inject
    Access access;

    @Inject
    LetterBatchRows batches;

    @Inject
    LetterRows letters;

    @Inject
    Audit audit;

    /**
     * @return PDF/A-2u
     * @throws Refusal {@link LetterRefusal#NOT_THIS_DESKS}
     */
    public byte[] download(Actor actor, LetterBatchId id) {
        access.require(actor, LetterAction.DOWNLOAD_LETTER_BATCH, id);
        var batch = batches.find(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        Desks.require(actor, batch.ward(), batch.desk());
        audit.note(
                actor,
                LetterAudit.LETTER_BATCH_TAKEN,
                id,
                letters.of(id).stream()
                        .map(StoredLetter::concerned)
                        .flatMap(List::stream)
                        .distinct()
                        .toList());
        return batches.paper(id);
    }
}
