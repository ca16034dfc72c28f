package jp.hagukumi.documents.letters;

/** What moves a batch. */
public enum LetterBatchMove {
    /** Printed, also once more where a sheet was spoiled. */
    PRINT,
    POST
}
