package jp.hagukumi.checkups.referrals;

/** How somebody was asked for an answer. */
public enum ReminderKind {
    /** By the city in the app, by itself. */
    FAMILY_NOTICE,
    FAMILY_CALL,
    INSTITUTION_CALL
}
