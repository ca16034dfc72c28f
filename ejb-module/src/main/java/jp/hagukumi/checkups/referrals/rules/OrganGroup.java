package jp.hagukumi.checkups.referrals.rules;

/** What one letter speaks of: items that are looked at by the same department, as referral-groups.csv orders them. */
public enum OrganGroup {
    BODY,
    EYES,
    EAR_NOSE_THROAT,
    TEETH,
    DEVELOPMENT
}
