package jp.hagukumi.documents.letters;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.documents.store.LetterRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;

/** A clerk reads one letter: to whom it goes, what it says, what holds it back. */
@Stateless
public class ReadLetter {

    @Inject
    Access access;

    @Inject
    LetterRows rows;

    @Inject
    LetterJudging judging;

    @Inject
    Audit audit;

    /** @throws Refusal {@link LetterRefusal#NOT_THIS_DESKS} */
    public LetterView read(Actor actor, LetterId id) {
        access.require(actor, LetterAction.READ_LETTER, id);
        var letter = rows.find(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        Desks.require(actor, letter.matter().ward(), letter.matter().desk());
        audit.note(actor, LetterAudit.LETTER_READ, id, letter.concerned());
        return LetterView.of(judging.judge(letter));
    }
}
