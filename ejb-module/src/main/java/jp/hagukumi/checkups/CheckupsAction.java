package jp.hagukumi.checkups;

import jp.hagukumi.kernel.access.Action;

/** What may be done with infant checkups, their sessions and places; who may is in the access table. */
public enum CheckupsAction implements Action {
    READ_MY_CHECKUPS,
    READ_PLACES,
    MOVE_MY_CHECKUP,
    CANCEL_MY_CHECKUP,
    WAIT_FOR_PLACE,
    MAKE_ROUND,
    INVITE_NOW,
    LIST_SESSIONS,
    READ_SESSION,
    CHANGE_SESSION,
    MOVE_CHECKUP
}
