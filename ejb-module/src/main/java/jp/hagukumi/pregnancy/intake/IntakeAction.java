package jp.hagukumi.pregnancy.intake;

import jp.hagukumi.kernel.access.Action;

/** What may be done with applications of マイナポータル; who may is in the access table. */
public enum IntakeAction implements Action {
    TAKE_APPLICATION,
    LIST_APPLICATIONS,
    READ_APPLICATION,
    OPEN_APPLICATION,
    RETURN_APPLICATION,
    REJECT_APPLICATION,
    SETTLE_APPLICATION,
    RETRY_STATUS
}
