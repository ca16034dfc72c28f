package jp.hagukumi.checkups.referrals;

import jp.hagukumi.kernel.access.Action;

/** What may be done with referrals; who may is in the access table. */
public enum ReferralAction implements Action {
    LIST_REFERRALS,
    READ_REFERRAL,
    WRITE_REFERRAL,
    /** The letter says what was found. */
    PRINT_LETTER,
    HAND_OVER_REFERRAL,
    DECLINE_REFERRAL,
    /** From paper. */
    ENTER_ANSWER,
    NOTE_REMINDER,
    TELL_ANSWER,
    CLOSE_REFERRAL,
    /** By the timer. */
    REMIND_FAMILIES,
    /** A guardian. */
    READ_MY_REFERRALS,
    /** An institution, by message. */
    SUBMIT_ANSWER,
    CORRECT_ANSWER,
    READ_STATUS
}
