package jp.hagukumi.births.registration;

/** Where a registration stands. */
public enum RegistrationState {
    /** The family writes. */
    DRAFT,
    /** Given up before it was filed. */
    DISCARDED,
    /** Deposited: its date of receipt stands. */
    FILED,
    UNDER_REVIEW,
    /** The ward asks for something to be put right (補正). */
    NEEDS_FIX,
    WITHDRAWN,
    /** 受理 */
    ACCEPTED,
    /** 不受理 */
    REFUSED,
    /** Another municipality has the jurisdiction. */
    SENT_ON,
    /** The family register has the entry. */
    ENTERED,
    /** The child is a resident in the register. */
    REGISTERED
}
