package jp.hagukumi.checkups.referrals.model;

import static org.assertj.core.api.Assertions.assertThat;

import jp.hagukumi.checkups.referrals.ReferralState;
import jp.hagukumi.kernel.reference.ReferenceTable;
import org.junit.jupiter.api.Test;

/** Law 9: all pairs of state and event against a table written by hand. */
class ReferralLifeTest {

    @Test
    void every_state_of_a_referral_answers_every_event_as_written_by_hand() {
        var rows =
                ReferenceTable.read("/jp/hagukumi/checkups/referral-states.csv").rows();
        assertThat(rows).hasSize(ReferralState.values().length);
        for (var row : rows) {
            var state = ReferralState.valueOf(row.text("state"));
            for (var event : ReferralLife.Event.values()) {
                assertThat(ReferralLife.TABLE.target(state, event))
                        .as(state + " " + event)
                        .isEqualTo(row.given(event.name()).map(ReferralState::valueOf));
            }
        }
    }
}
