package jp.hagukumi.checkups.clinics;

import static jp.hagukumi.pregnancy.PregnancyTown.ASAO;
import static jp.hagukumi.pregnancy.PregnancyTown.NAKAHARA;

import jp.hagukumi.kernel.access.Access;
import jp.hagukumi.pregnancy.PregnancyTown;
import jp.hagukumi.testhouse.AccessByHand;
import org.junit.jupiter.api.Test;

/** Every role and every action about checkups at clinics, at home and elsewhere, against a table written by hand. */
class ClinicAccessTest {

    @Test
    void each_role_may_do_what_the_table_says_at_home_and_elsewhere() {
        AccessByHand.holds(
                new PregnancyTown("2026-11-24T10:00").house.get(Access.class),
                "/jp/hagukumi/checkups/clinic-access.csv",
                ClinicAction.class,
                NAKAHARA,
                ASAO);
    }
}
