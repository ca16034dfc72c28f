package jp.hagukumi.checkups.referrals;

import static jp.hagukumi.pregnancy.PregnancyTown.ASAO;
import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;

import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.pregnancy.PregnancyTown;
import jp.hagukumi.testhouse.AccessByHand;
import org.junit.jupiter.api.Test;

/** Every role and every action about referrals, at home and elsewhere, against a table written by hand. */
class ReferralAccessTest {

    @Test
    void each_role_may_do_what_the_table_says_at_home_and_elsewhere() {
        AccessByHand.holds(
                new PregnancyTown("2026-11-24T10:00").house.get(Access.class),
                "/jp/hagukumi/checkups/referral-access.csv",
                ReferralAction.class,
                NAKAHARA,
                ASAO);
    }
}
