package jp.hagukumi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.hagukumi.server.City;
import jp.hagukumi.server.DemoKeys.Institution;
import jp.hagukumi.walk.Browser;
import jp.hagukumi.walk.DemoFamily;
import jp.hagukumi.walk.Expecting;
import jp.hagukumi.walk.Granting;
import jp.hagukumi.walk.PartnerSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the walk cannot wait for: the bank's days pass, one payment has come back and been corrected, and both are in her account. */
class PaidIT {

    private static final int HEARTBEAT_DAYS = 200;
    private static final int PAST_BOTH_VALUE_DAYS = 30;

    private final City city = Outside.city();

    @AfterEach
    void today_again() throws IOException {
        Outside.moveBusinessDate(0);
    }

    @Test
    void both_grants_are_in_her_account_one_of_them_by_a_corrected_payment_and_every_sum_agrees() throws Exception {
        var family = DemoFamily.fresh();
        new PartnerSystem(city, Institution.REGISTER)
                .send("soap/register/v1", family.movesIn())
                .acknowledged();
        var mother = new Browser(city).signIn("residents", family.subject(), family.claims());
        var today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        var pregnancy = new Expecting(city, mother).tell(today.plusDays(14));
        var granting = new Granting(city, mother, family);
        for (var instalment : new String[] {"FIRST", "SECOND"}) {
            granting.apply(pregnancy, instalment, today.minusDays(HEARTBEAT_DAYS));
            assertThat(granting.decide(pregnancy, instalment)).isEqualTo(50_000);
        }
        var ordered = granting.order(pregnancy);
        granting.comesBack(pregnancy, today);
        var again = granting.order(pregnancy);
        assertThat(granting.states(pregnancy)).containsExactlyInAnyOrder("CORRECTED", "EXPORTED", "EXPORTED");

        Outside.moveBusinessDate(PAST_BOTH_VALUE_DAYS);
        granting.settle(ordered, granting.batch(ordered).getString("valueOn"));
        granting.settle(again, granting.batch(again).getString("valueOn"));

        assertThat(granting.states(pregnancy)).containsExactlyInAnyOrder("CORRECTED", "SETTLED", "SETTLED");
        assertThat(granting.paid(pregnancy)).isEqualTo(100_000);
        assertThat(granting.agrees()).isTrue();
    }
}
