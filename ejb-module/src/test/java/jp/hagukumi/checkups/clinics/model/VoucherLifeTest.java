package jp.hagukumi.checkups.clinics.model;

import static org.assertj.core.api.Assertions.assertThat;

import jp.hagukumi.checkups.clinics.VoucherState;
import jp.hagukumi.kernel.reference.ReferenceTable;
import org.junit.jupiter.api.Test;

/** Law 9: all pairs of state and event against a table written by hand. */
class VoucherLifeTest {

    @Test
    void every_state_of_a_voucher_answers_every_event_as_written_by_hand() {
        var rows = ReferenceTable.read("/jp/hagukumi/checkups/infant-voucher-states.csv")
                .rows();
        assertThat(rows).hasSize(VoucherState.values().length);
        for (var row : rows) {
            var state = VoucherState.valueOf(row.text("state"));
            for (var event : VoucherLife.Event.values()) {
                assertThat(VoucherLife.TABLE.target(state, event))
                        .as(state + " " + event)
                        .isEqualTo(row.given(event.name()).map(VoucherState::valueOf));
            }
        }
    }
}
