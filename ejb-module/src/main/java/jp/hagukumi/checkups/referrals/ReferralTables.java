package jp.hagukumi.checkups.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import jp.hagukumi.checkups.referrals.rules.OrganGroups;
import jp.hagukumi.checkups.referrals.rules.ReferralMeasures;

/** The tables of referrals, read once. */
@ApplicationScoped
public class ReferralTables {

    private final OrganGroups groups = OrganGroups.published();
    private final ReferralMeasures measures = ReferralMeasures.published();

    OrganGroups groups() {
        return groups;
    }

    ReferralMeasures measures() {
        return measures;
    }
}
