package jp.hagukumi.checkups.model;

import static org.assertj.core.api.Assertions.assertThat;

import jp.hagukumi.checkups.CheckupState;
import jp.hagukumi.kernel.reference.ReferenceTable;
import org.junit.jupiter.api.Test;

/** Law 9: all pairs of state and event against a table written by hand. */
class CheckupLifeTest {

    @Test
    void every_state_of_a_checkup_answers_every_event_as_written_by_hand() {
        var rows =
                ReferenceTable.read("/jp/hagukumi/checkups/checkup-states.csv").rows();
        assertThat(rows).hasSize(CheckupState.values().length);
        for (var row : rows) {
            var state = CheckupState.valueOf(row.text("state"));
            for (var event : CheckupLife.Event.values()) {
                assertThat(CheckupLife.TABLE.target(state, event))
                        .as(state + " " + event)
                        .isEqualTo(row.given(event.name()).map(CheckupState::valueOf));
            }
        }
    }
}
