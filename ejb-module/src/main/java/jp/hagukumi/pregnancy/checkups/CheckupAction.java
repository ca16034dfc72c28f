package jp.hagukumi.pregnancy.checkups;

import jp.hagukumi.kernel.access.Action;

/** What may be done with vouchers and results; who may is in the access table. */
public enum CheckupAction implements Action {
    READ_MY_CHECKUPS,
    READ_CHECKUPS,
    /** EPDS and what was judged of the mind. */
    READ_MIND,
    ENTER_CHECKUP,
    CANCEL_CHECKUP,
    LIST_ATTENTION,
    MARK_SEEN
}
