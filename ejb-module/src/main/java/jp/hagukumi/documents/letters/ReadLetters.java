package jp.hagukumi.documents.letters;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.documents.store.LetterRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.access.Scope;

/**
 * A clerk sees the ward's letters that are not posted yet and in no batch: what the next batch takes, and what holds the others back,
 * with every character that the font lacks.
 */
@Stateless
public class ReadLetters {

    private static final int MOST = 200;

    @Inject
    Access access;

    @Inject
    LetterRows rows;

    @Inject
    LetterJudging judging;

    @Inject
    Audit audit;

    /**
     * @param ward six-digit code
     * @return at most 200 of the desks that the actor works for, the oldest first
     */
    public List<LetterView> read(Actor actor, String ward) {
        access.require(actor, LetterAction.READ_LETTERS, Scope.ofWard(ward));
        var desks = Desks.of(actor, ward).stream().map(Enum::name).toList();
        var letters = judging.judge(rows.open(ward, desks, MOST)).stream()
                .map(LetterView::of)
                .toList();
        audit.note(actor, LetterAudit.LETTERS_READ, Map.of("ward", ward, "count", String.valueOf(letters.size())));
        return letters;
    }
}
