package jp.hagukumi.documents.letters;

/** How far a letter has come. */
public enum LetterState {
    /** Written; the next batch of its ward takes it unless something holds it back. */
    WAITING,
    /** Stands in a batch that was made. */
    IN_BATCH,
    /** A clerk writes it, or what the font lacks, by hand. */
    BY_HAND,
    /** A clerk prints it where all its characters are at hand. */
    OTHER_PRINTER,
    POSTED,
    /** A clerk decided that it is not sent. */
    DROPPED
}
