package jp.hagukumi.documents.model;

import static jp.hagukumi.documents.letters.LetterState.BY_HAND;
import static jp.hagukumi.documents.letters.LetterState.DROPPED;
import static jp.hagukumi.documents.letters.LetterState.IN_BATCH;
import static jp.hagukumi.documents.letters.LetterState.OTHER_PRINTER;
import static jp.hagukumi.documents.letters.LetterState.POSTED;
import static jp.hagukumi.documents.letters.LetterState.WAITING;

import jp.hagukumi.documents.letters.LetterMove;
import jp.hagukumi.documents.letters.LetterState;
import jp.hagukumi.kernel.state.Lifecycle;

/** The life of a letter. What was posted cannot be called back, so every way to the post passes a clerk. */
public final class LetterLife {

    public static final Lifecycle<LetterState, LetterMove> TABLE = Lifecycle.startingAt(
                    "letter", WAITING, LetterMove.class)
            .edge(WAITING, LetterMove.LOOK, WAITING)
            .edge(WAITING, LetterMove.ENTER_BATCH, IN_BATCH)
            .edge(WAITING, LetterMove.BY_HAND, BY_HAND)
            .edge(WAITING, LetterMove.OTHER_PRINTER, OTHER_PRINTER)
            .edge(WAITING, LetterMove.DROP, DROPPED)
            .edge(IN_BATCH, LetterMove.TAKE_OUT, WAITING)
            .edge(IN_BATCH, LetterMove.POST, POSTED)
            .edge(BY_HAND, LetterMove.TAKE_BACK, WAITING)
            .edge(BY_HAND, LetterMove.POST, POSTED)
            .edge(BY_HAND, LetterMove.DROP, DROPPED)
            .edge(OTHER_PRINTER, LetterMove.TAKE_BACK, WAITING)
            .edge(OTHER_PRINTER, LetterMove.POST, POSTED)
            .edge(OTHER_PRINTER, LetterMove.DROP, DROPPED)
            .drawn();

    private LetterLife() {}
}
