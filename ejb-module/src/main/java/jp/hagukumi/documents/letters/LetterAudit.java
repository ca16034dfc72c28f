package jp.hagukumi.documents.letters;

import jp.hagukumi.audit.AuditEvent;

/** What letters leave in the audit. */
public enum LetterAudit implements AuditEvent {
    LETTERS_READ,
    LETTER_READ,
    LETTER_SHEET_TAKEN,
    LETTER_DECIDED,
    LETTER_PRINTED,
    LETTER_BATCH_MADE,
    LETTER_BATCHES_READ,
    LETTER_BATCH_READ,
    LETTER_BATCH_TAKEN,
    LETTER_BATCH_MARKED;

    /**
     * That a letter was held back, looked at or dropped would tell a reader of a support measure or a death; what reaches the family is
     * the letter itself.
     */
    @Override
    public Telling telling() {
        return Telling.HIDDEN;
    }
}
