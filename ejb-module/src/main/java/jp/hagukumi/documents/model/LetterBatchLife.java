package jp.hagukumi.documents.model;

import static jp.hagukumi.documents.letters.LetterBatchState.MADE;
import static jp.hagukumi.documents.letters.LetterBatchState.POSTED;
import static jp.hagukumi.documents.letters.LetterBatchState.PRINTED;

import jp.hagukumi.documents.letters.LetterBatchMove;
import jp.hagukumi.documents.letters.LetterBatchState;
import jp.hagukumi.kernel.state.Lifecycle;

/** The life of a batch of letters. */
public final class LetterBatchLife {

    public static final Lifecycle<LetterBatchState, LetterBatchMove> TABLE = Lifecycle.startingAt(
                    "letter-batch", MADE, LetterBatchMove.class)
            .edge(MADE, LetterBatchMove.PRINT, PRINTED)
            .edge(PRINTED, LetterBatchMove.PRINT, PRINTED)
            .edge(PRINTED, LetterBatchMove.POST, POSTED)
            .drawn();

    private LetterBatchLife() {}
}
