package jp.hagukumi.pregnancy.results;

/** Why nobody was found, or why it waits all the same. */
public enum SetAsideReason {
    VOUCHER_UNKNOWN,
    HANDBOOK_UNKNOWN,
    /** The woman found was born on another day. */
    BIRTH_DATE_DIFFERS,
    /** Voucher and handbook belong to two pregnancies. */
    VOUCHER_AND_HANDBOOK_DIFFER,
    /** The notice of that pregnancy was taken back. */
    PREGNANCY_WITHDRAWN,
    /** A loss, told of a pregnancy that ended otherwise. */
    NOT_EXPECTING
}
