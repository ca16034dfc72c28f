package jp.hagukumi.documents.letters;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.documents.store.LetterBatchRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Scope;

/** A clerk sees which batches were made in the ward and how far each has come. */
@Stateless
public class ReadLetterBatches {

    private static final int MOST = 50;

    @Inject
    Access access;

    @Inject
    LetterBatchRows batches;

    @Inject
    Audit audit;

    /** @return at most 50 of the desks that the actor works for, the newest first */
    public List<LetterBatch> read(Actor actor, String ward) {
        access.require(actor, LetterAction.READ_LETTER_BATCHES, Scope.ofWard(ward));
        var desks = Desks.of(actor, ward).stream().map(Enum::name).toList();
        var found = batches.of(ward, desks, MOST);
        audit.note(actor, LetterAudit.LETTER_BATCHES_READ, Map.of("ward", ward, "count", String.valueOf(found.size())));
        return found;
    }
}
