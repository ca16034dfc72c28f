package jp.hagukumi.checkups.referrals;

import jp.hagukumi.notifications.NoticeCode;

/** What a family is told of a referral: never what it is about. Argument: {@code kind}. */
public enum ReferralNotice implements NoticeCode {
    REFERRAL_WRITTEN,
    /** No answer is in yet. */
    REFERRAL_REMINDED,
    REFERRAL_ANSWERED
}
