package jp.hagukumi.pregnancy.results;

import jp.hagukumi.kernel.access.Action;

/** What may be done with what clinics send; who may is in the access table. */
public enum ResultAction implements Action {
    SUBMIT_RESULT,
    CORRECT_RESULT,
    CANCEL_RESULT,
    /** A clinic tells of a loss. */
    TELL_LOSS,
    JUDGE_FILE,
    TAKE_FILE,
    LIST_SET_ASIDE,
    /** A clerk says whose it is. */
    PUT_TO_PREGNANCY,
    DISMISS
}
