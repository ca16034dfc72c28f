package jp.hagukumi.pregnancy.care;

import jp.hagukumi.kernel.access.Action;

/** What may be done with care after the birth; who may is in the access table. */
public enum PostnatalAction implements Action {
    READ_MY_CARE,
    BOOK_MY_CARE,
    CANCEL_MY_CARE,
    /** Applies for it; before it is granted nothing is booked. */
    APPLY_FOR_MY_CARE,
    WITHDRAW_MY_APPLICATION,
    /** Writes down that she applies by phone or at the counter. */
    ENTER_APPLICATION,
    DECIDE_APPLICATION,
    READ_CARE,
    BOOK_CARE,
    CANCEL_CARE,
    /** Says that she was asked and wishes it. */
    CONFIRM_CARE,
    RECORD_CARE,
    LIST_CARE_DAY,
    LIST_OFFERS,
    KEEP_OFFER,
    COPY_OFFERS,
    /** Tells who is expected tomorrow. */
    REMIND_OF_CARE
}
