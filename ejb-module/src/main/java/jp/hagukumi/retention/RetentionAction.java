package jp.hagukumi.retention;

import jp.hagukumi.kernel.access.Action;

/** What may be done about retention. */
public enum RetentionAction implements Action {
    READ_RETENTION,
    CHANGE_RETENTION_PERIOD
}
