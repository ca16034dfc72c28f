package jp.hagukumi.documents.letters;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.hagukumi.audit.Audit;
import jp.hagukumi.documents.store.LetterRows;
import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.kernel.access.Actor;
import jp.hagukumi.kernel.refusal.KernelRefusal;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.kernel.time.CityClock;

/**
 * The sheet of a letter that goes apart from the batch. A character that the font lacks is an empty frame there, to be written in by
 * hand; nothing stands in its place.
 */
@Stateless
public class DownloadLetterSheet {

    @Inject
    Access access;

    @Inject
    LetterRows rows;

    @Inject
    LetterJudging judging;

    @Inject
    LetterPaper paper;

    @Inject
    Audit audit;

    @Inject
    CityClock clock;

    /**
     * @return PDF/A-2u
     * @throws Refusal WRONG_STATE of a letter that a clerk has not set apart; {@link LetterRefusal#HELD_BACK} where it may not go
     */
    public byte[] download(Actor actor, LetterId id) {
        access.require(actor, LetterAction.DOWNLOAD_LETTER_SHEET, id);
        var letter = rows.find(id).orElseThrow(() -> new Refusal(KernelRefusal.NOT_FOUND));
        Desks.require(actor, letter.matter().ward(), letter.matter().desk());
        if (letter.state() != LetterState.BY_HAND && letter.state() != LetterState.OTHER_PRINTER) {
            throw new Refusal(
                    KernelRefusal.WRONG_STATE,
                    Map.of("state", letter.state().name(), "event", "PRINT", "allowed", "BY_HAND, OTHER_PRINTER"));
        }
        var judged = judging.judge(letter);
        DecideLetter.requireMayGo(judged);
        audit.note(actor, LetterAudit.LETTER_SHEET_TAKEN, id, letter.concerned());
        return paper.bytes(letter.text().title(), List.of(judged.sheet()), clock.today(), clock.now());
    }
}
