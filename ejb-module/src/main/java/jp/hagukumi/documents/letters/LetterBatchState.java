package jp.hagukumi.documents.letters;

/** How far a batch has come. */
public enum LetterBatchState {
    MADE,
    PRINTED,
    POSTED
}
