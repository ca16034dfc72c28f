package jp.hagukumi.pregnancy.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import jp.hagukumi.kernel.reference.ReferenceTable;
import jp.hagukumi.kernel.refusal.Refusal;
import jp.hagukumi.pregnancy.PregnancyState;
import org.junit.jupiter.api.Test;

class PregnancyLifeTest {

    @Test
    void every_pair_of_state_and_event_is_as_the_hand_written_table_says() {
        var table = ReferenceTable.read("/jp/hagukumi/pregnancy/pregnancy-life.csv");
        assertThat(table.rows()).hasSize(PregnancyState.values().length);
        for (var row : table.rows()) {
            var state = PregnancyState.valueOf(row.text("state"));
            for (var event : PregnancyLife.Event.values()) {
                var expected = Optional.of(row.text(event.name()))
                        .filter(cell -> !cell.equals("-"))
                        .map(PregnancyState::valueOf);
                assertThat(PregnancyLife.TABLE.target(state, event))
                        .as("%s on %s", event, state)
                        .isEqualTo(expected);
                if (expected.isEmpty()) {
                    assertThatThrownBy(() -> PregnancyLife.TABLE.after(state, event))
                            .isInstanceOf(Refusal.class);
                }
            }
        }
    }
}
