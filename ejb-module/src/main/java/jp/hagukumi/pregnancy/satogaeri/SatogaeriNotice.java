package jp.hagukumi.pregnancy.satogaeri;

import jp.hagukumi.notifications.NoticeCode;

/** What a woman is told of her stay elsewhere. The words say that there is news, not what it is. */
public enum SatogaeriNotice implements NoticeCode {
    STAY_ANSWERED,
    STAY_REPORTED,
    /** The time she agreed to is over. */
    CONSENT_LAPSED
}
