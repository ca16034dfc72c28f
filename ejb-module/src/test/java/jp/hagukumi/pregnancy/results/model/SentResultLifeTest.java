package jp.hagukumi.pregnancy.results.model;

import static org.assertj.core.api.Assertions.assertThat;

import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.pregnancy.results.SentResultState;
import org.junit.jupiter.api.Test;

class SentResultLifeTest {

    @Test
    void every_pair_of_state_and_event_is_as_the_hand_written_table_says() {
        var rows = ReferenceTable.read("/jp/hagukumi/pregnancy/sent-result-states.csv")
                .rows();
        assertThat(rows).hasSize(SentResultState.values().length).allSatisfy(row -> {
            for (var event : SentResultLife.Event.values()) {
                assertThat(SentResultLife.TABLE
                                .target(SentResultState.valueOf(row.text("state")), event)
                                .map(Enum::name))
                        .as("%s on %s", event, row.text("state"))
                        .isEqualTo(row.given(event.name()));
            }
        });
    }
}
