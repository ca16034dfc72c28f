package jp.hagukumi.documents.letters;

/** What moves a letter. */
public enum LetterMove {
    /** A clerk looked at the address of a protected person and lets the letter go there. */
    LOOK,
    ENTER_BATCH,
    /** Out of a batch that was made and not posted yet: it waits again. */
    TAKE_OUT,
    BY_HAND,
    OTHER_PRINTER,
    /** Neither by hand nor elsewhere after all: it waits again. */
    TAKE_BACK,
    POST,
    DROP
}
