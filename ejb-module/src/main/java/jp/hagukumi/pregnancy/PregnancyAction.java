package jp.hagukumi.pregnancy;

import jp.hagukumi.kernel.access.Action;

/** What may be done with a pregnancy's case; who may is in the access table. */
public enum PregnancyAction implements Action {
    PREFILL_NOTICE,
    NOTIFY_PREGNANCY,
    ENTER_PREGNANCY,
    READ_MY_PREGNANCY,
    READ_SHEET,
    /** What the interview asks, in a sheet. */
    READ_ANSWERS,
    LIST_PREGNANCIES,
    CHANGE_PREGNANCY,
    WITHDRAW_PREGNANCY,
    ISSUE_HANDBOOKS,
    REPLACE_HANDBOOK,
    TELL_LOSS,
    ENTER_LOSS,
    TAKE_BACK_LOSS
}
