package jp.hagukumi.documents;

/** How far a document has come. */
public enum DocumentState {
    /** Kept, not yet passed by a scanner; nobody may open it. */
    QUARANTINED,
    /** Passed by a scanner. */
    CLEAN,
    /** A scanner found something; nobody may open it. */
    REFUSED
}
