package jp.hagukumi.checkups.day.model;

import static org.assertj.core.api.Assertions.assertThat;

import jp.hagukumi.checkups.day.StationState;
import jp.hagukumi.kernel.reference.ReferenceTable;
import org.junit.jupiter.api.Test;

/** Law 9: all pairs of state and event against a table written by hand. */
class StationLifeTest {

    @Test
    void every_state_of_a_station_answers_every_event_as_written_by_hand() {
        var rows =
                ReferenceTable.read("/jp/hagukumi/checkups/station-states.csv").rows();
        assertThat(rows).hasSize(StationState.values().length);
        for (var row : rows) {
            var state = StationState.valueOf(row.text("state"));
            for (var event : StationLife.Event.values()) {
                assertThat(StationLife.TABLE.target(state, event))
                        .as(state + " " + event)
                        .isEqualTo(row.given(event.name()).map(StationState::valueOf));
            }
        }
    }
}
