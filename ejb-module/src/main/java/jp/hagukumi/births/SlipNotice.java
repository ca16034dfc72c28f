package jp.hagukumi.births;

import jp.hagukumi.notifications.NoticeCode;

/** What families are told about slips and visits. */
public enum SlipNotice implements NoticeCode {
    /** Arguments: {@code date}, {@code time}. */
    VISIT_PLANNED
}
