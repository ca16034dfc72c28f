package jp.hagukumi.pregnancy.weeks;

import jp.hagukumi.kernel.access.Action;

/** What may be done with the weeks' page; who may is in the access table. */
public enum WeeksAction implements Action {
    READ_WEEKS,
    KEEP_WEIGHT,
    REMOVE_WEIGHT
}
