package jp.hagukumi.documents.letters;

import jp.hagukumi.kernel.access.Action;

/** What may be done with letters; who may is in the access table, and of those only the role whose letter it is. */
public enum LetterAction implements Action {
    READ_LETTERS,
    READ_LETTER,
    DOWNLOAD_LETTER_SHEET,
    /** To look at a protected address, to send a letter apart from the batch, to take it out or back, to drop it. */
    DECIDE_LETTER,
    MAKE_LETTER_BATCH,
    READ_LETTER_BATCHES,
    READ_LETTER_BATCH,
    DOWNLOAD_LETTER_BATCH,
    MARK_LETTER_BATCH
}
