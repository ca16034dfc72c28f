package jp.hagukumi.births;

/** What can happen to a certificate. */
public enum CertificateEvent {
    /** Joined to mother and child, by token or by a clerk. */
    JOIN,
    /** The join was wrong and is undone, with everything that followed from it. */
    UNDO_JOIN,
    /** Something was decided on it. */
    USE,
    /** Sent on to another municipality. */
    FORWARD,
    /** Given back to the institution. */
    RETURN,
    /** Withdrawn by the institution. */
    CANCEL,
    /** Replaced by the institution's next version. */
    REPLACE
}
