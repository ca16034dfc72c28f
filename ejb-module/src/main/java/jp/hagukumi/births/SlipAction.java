package jp.hagukumi.births;

import jp.hagukumi.kernel.access.Action;

/** What may be done with contact slips and visits; who may is in the access table. */
public enum SlipAction implements Action {
    PREFILL_SLIP,
    FILE_SLIP,
    ENTER_SLIP,
    READ_SLIP,
    /** Condition, concerns and free text of a slip. */
    READ_WORRIES,
    LIST_VISITS,
    LIST_MISSING_SLIPS,
    READ_VISIT_SHEET,
    PLAN_VISIT,
    CALL_OFF_VISIT,
    RECORD_VISIT,
    RECORD_FOLLOW_UP,
    READ_HOME
}
