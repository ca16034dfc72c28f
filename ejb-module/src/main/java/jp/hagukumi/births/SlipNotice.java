package jp.hagukumi.births;

import jp.hagukumi.notifications.NoticeCode;

/** What families are told about slips and visits. */
public enum SlipNotice implements NoticeCode {
    /** Arguments: {@code date}, {@code time}. */
    VISIT_PLANNED,
    /** An agreed visit does not take place; the reason is not said. Arguments: {@code date}. */
    VISIT_CALLED_OFF
}
