package jp.hagukumi.checkups.referrals.rules;

/** What follows from an answer. */
public enum Follow {
    NOTHING,
    /** Seen again by the ward on a day. */
    SEEN_AGAIN,
    /** In care elsewhere. */
    CARE
}
