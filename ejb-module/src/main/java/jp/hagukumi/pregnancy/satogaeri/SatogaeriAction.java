package jp.hagukumi.pregnancy.satogaeri;

import jp.hagukumi.kernel.access.Action;

/** What may be done with stays elsewhere and guests; who may is in the access table. */
public enum SatogaeriAction implements Action {
    READ_MY_STAY,
    KEEP_STAY,
    GIVE_CONSENT,
    WITHDRAW_CONSENT,
    LIST_STAYS,
    READ_STAY,
    /** To let the address of a protected woman go out, or not any more. */
    DECIDE_ADDRESS,
    LIST_GUESTS,
    READ_GUEST,
    ANSWER_GUEST,
    PLAN_GUEST_VISIT,
    REPORT_GUEST,
    READ_HUB_STANDING,
    RETRY_HUB_LETTER
}
