package jp.hagukumi.grants;

import jp.hagukumi.kernel.access.Action;

/** What may be done with grants; who may is in the access table. */
public enum GrantsAction implements Action {
    READ_MY_GRANTS,
    APPLY,
    MEND_APPLICATION,
    WITHDRAW_APPLICATION,
    CORRECT_MY_ACCOUNT,
    ADD_PAPER,
    FIND_CASES,
    ENTER_APPLICATION,
    LIST_APPLICATIONS,
    READ_CASE,
    ASK_TO_MEND,
    CHECK_ACCOUNT,
    DECIDE,
    RECKON_ANEW,
    DECIDE_HELD,
    TRY_RULES,
    READ_FIGURES
}
