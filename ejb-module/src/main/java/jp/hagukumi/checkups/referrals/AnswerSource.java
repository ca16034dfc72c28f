package jp.hagukumi.checkups.referrals;

/** How an answer came. */
public enum AnswerSource {
    /** On paper, entered by a clerk. */
    PAPER,
    /** By a signed message. */
    SOAP
}
