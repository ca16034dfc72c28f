package jp.hagukumi.checkups.clinics.model;

import static org.assertj.core.api.Assertions.assertThat;

import jp.hagukumi.checkups.clinics.PaymentListState;
import jp.hagukumi.kernel.reference.ReferenceTable;
import org.junit.jupiter.api.Test;

/** Law 9: all pairs of state and event against a table written by hand. */
class PaymentListLifeTest {

    @Test
    void every_state_of_a_payment_list_answers_every_event_as_written_by_hand() {
        var rows = ReferenceTable.read("/jp/hagukumi/checkups/payment-list-states.csv")
                .rows();
        assertThat(rows).hasSize(PaymentListState.values().length);
        for (var row : rows) {
            var state = PaymentListState.valueOf(row.text("state"));
            for (var event : PaymentListLife.Event.values()) {
                assertThat(PaymentListLife.TABLE.target(state, event))
                        .as(state + " " + event)
                        .isEqualTo(row.given(event.name()).map(PaymentListState::valueOf));
            }
        }
    }
}
