package jp.hagukumi.checkups.referrals;

import jp.hagukumi.audit.AuditEvent;

/** What referrals leave in the audit. */
public enum ReferralEvent implements AuditEvent {
    REFERRALS_LISTED(Telling.HIDDEN),
    REFERRAL_READ(Telling.TOLD),
    REFERRAL_WRITTEN(Telling.TOLD),
    LETTER_PRINTED(Telling.HIDDEN),
    REFERRAL_HANDED_OVER(Telling.TOLD),
    REFERRAL_DECLINED(Telling.HIDDEN),
    ANSWER_ENTERED(Telling.TOLD),
    REMINDER_NOTED(Telling.HIDDEN),
    ANSWER_TOLD(Telling.TOLD),
    REFERRAL_CLOSED(Telling.HIDDEN),
    FAMILIES_REMINDED(Telling.HIDDEN),
    MY_REFERRALS_READ(Telling.HIDDEN),
    /** The register said that the child lives elsewhere or has died. */
    REGISTER_FOLLOWED(Telling.HIDDEN),
    ANSWER_SUBMITTED(Telling.TOLD),
    ANSWER_CORRECTED(Telling.TOLD),
    STATUS_READ(Telling.HIDDEN);

    private final Telling telling;

    ReferralEvent(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Telling telling() {
        return telling;
    }
}
