package jp.hagukumi.checkups.questions;

/** Where an answer came from. */
public enum AnswerSource {
    /** A guardian wrote it. */
    FAMILY,
    /** The birth certificate says so, and the guardian left it. */
    CERTIFICATE,
    /** The mother's own pregnancy says so, and she left it. */
    PREGNANCY,
    /** It was handed in at an earlier checkup, and the guardian left it. */
    EARLIER
}
