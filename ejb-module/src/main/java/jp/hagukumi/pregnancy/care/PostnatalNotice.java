package jp.hagukumi.pregnancy.care;

import jp.hagukumi.notifications.NoticeCode;

/** What she is told. The words speak of no child: they hold after a loss too. */
public enum PostnatalNotice implements NoticeCode {
    /** Her application was granted: she may book. No arguments. */
    CARE_GRANTED,
    /** Her application was declined; the reason stands in the app only. No arguments. */
    CARE_DECLINED,
    /** The desk booked or moved it. Arguments: {@code date}, {@code time}. */
    CARE_BOOKED_FOR_YOU,
    /** The desk called it off, or she lives elsewhere now. Arguments: {@code date}. */
    CARE_CALLED_OFF,
    /** The day before. Arguments: {@code date}, {@code time}. */
    CARE_TOMORROW
}
